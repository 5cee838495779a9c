import type { SubgraphView } from '../../src/protocol';
import { operatorTitle } from './model-index';
import { usePage } from './page-context';
import { quantizationText } from './tensors-table';
import { bytesText, shapeText, typeText, visible } from './text';

interface TensorItemProps {
  /** What it is to the operator: 'filter'. */
  readonly role: string;
  readonly subgraph: SubgraphView;
  /** -1 where an optional input is absent. */
  readonly tensor: number;
  /** Operator at the other end. */
  readonly end: number | undefined;
  readonly endWord: 'from' | 'to';
  /** Further readers. */
  readonly more?: number;
}

/** A tensor of an operator in the details: leads to the tensor and to the operator at its other end. */
export function TensorItem({ role, subgraph, tensor: index, end, endWord, more = 0 }: TensorItemProps) {
  const { dispatch } = usePage();
  const tensor = subgraph.tensors[index];
  if (tensor === undefined) {
    return (
      <li class="tensor-item dim">
        {role}: {index < 0 ? 'absent (optional)' : `tensor ${index} does not exist`}
      </li>
    );
  }
  const other = end === undefined ? undefined : subgraph.operators[end];
  const quantization = quantizationText(tensor.quantization);
  const { kind } = tensor;
  return (
    <li class="tensor-item">
      <div class="tensor-item-head">
        <span>{role}</span>
        <span class="dim">
          {shapeText(tensor.shape, tensor.shapeSignature)} {typeText(tensor.type)}
        </span>
      </div>
      <button
        type="button"
        class="link name"
        title={visible(tensor.name)}
        onClick={() => dispatch({ type: 'select', selection: { kind: 'tensor', index } })}
      >
        {index} {visible(tensor.name, 90)}
      </button>
      {quantization !== '' && <div class="dim">{quantization}</div>}
      {kind === 'constant' || kind === 'variable' ? (
        <div class="dim">
          {kind}
          {tensor.bytes !== null && `, ${bytesText(tensor.bytes)}`}
        </div>
      ) : (
        other !== undefined && (
          <div>
            <span class="dim">{endWord} </span>
            <button
              type="button"
              class="link name"
              onClick={() =>
                dispatch({ type: 'select', selection: { kind: 'operator', index: other.index } })
              }
            >
              {visible(operatorTitle(other), 60)} {other.index}
            </button>
            {more > 0 && <span class="dim"> and {more} more</span>}
          </div>
        )
      )}
    </li>
  );
}
