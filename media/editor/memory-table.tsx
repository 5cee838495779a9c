import type { MemoryTensor } from '../../src/protocol';
import { exact, visible } from './text';

const FIRST_ROWS = 200;

interface MemoryTableProps {
  /** The largest first. */
  readonly tensors: readonly MemoryTensor[];
  readonly chosen: MemoryTensor | null;
  readonly atPeak: (tensor: MemoryTensor) => boolean;
  readonly stepText: (step: number) => string;
  readonly onChoose: (tensor: MemoryTensor) => void;
}

/** The buffers of a plan in figures. */
export function MemoryTable({ tensors, chosen, atPeak, stepText, onChoose }: MemoryTableProps) {
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Tensor</th>
            <th scope="col" class="numeric">
              Bytes
            </th>
            <th scope="col" class="numeric">
              Offset
            </th>
            <th scope="col">Lives from</th>
            <th scope="col">to</th>
            <th scope="col">At the peak</th>
          </tr>
        </thead>
        <tbody>
          {tensors.slice(0, FIRST_ROWS).map((tensor, i) => (
            <tr key={i} aria-selected={tensor === chosen}>
              <td>
                <button type="button" class="link name" onClick={() => onChoose(tensor)}>
                  {visible(tensor.name === '' ? `tensor ${tensor.index}` : tensor.name, 160)}
                </button>
              </td>
              <td class="numeric">{exact(tensor.bytes)}</td>
              <td class="numeric">{exact(tensor.offset)}</td>
              <td>{stepText(tensor.firstUse)}</td>
              <td>{stepText(tensor.lastUse)}</td>
              <td>{atPeak(tensor) ? 'yes' : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tensors.length > FIRST_ROWS && (
        <p class="dim">and {exact(tensors.length - FIRST_ROWS)} smaller ones</p>
      )}
    </>
  );
}
