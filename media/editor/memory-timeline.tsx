import { useMemo, useState } from 'preact/hooks';
import type { MemoryTensor, MemoryView, SubgraphView } from '../../src/protocol';
import { operatorTitle } from './model-index';
import { usePage } from './page-context';
import { bytesText, exact, visible } from './text';

const WIDTH = 1000;
const HEIGHT = 400;
const FIRST_ROWS = 200;

/** Tensors of the arena: across, the operators in order; up, the offset in the arena. The fullest operator is marked. */
export function MemoryTimeline({ plan, subgraph }: { plan: MemoryView; subgraph: SubgraphView | undefined }) {
  const { dispatch } = usePage();
  const [chosen, setChosen] = useState<MemoryTensor | null>(null);
  const last = useMemo(() => plan.tensors.reduce((end, { lastUse }) => Math.max(end, lastUse), 0), [plan]);
  const fullest = useMemo(() => fullestOperator(plan.tensors, last), [plan, last]);
  const bySize = useMemo(
    () => [...plan.tensors].sort((a, b) => b.bytes - a.bytes || a.offset - b.offset),
    [plan],
  );
  const steps = last + 1;
  const peak = Math.max(1, plan.peak);
  const operator = subgraph?.operators[fullest];
  const atPeak = (tensor: MemoryTensor) => tensor.firstUse <= fullest && tensor.lastUse >= fullest;
  const facts: [string, string][] = [
    ['Peak', `${bytesText(plan.peak)} (${exact(plan.peak)} bytes)`],
    [
      'Set by',
      operator === undefined ? `operator ${fullest}` : `${visible(operatorTitle(operator), 60)} ${fullest}`,
    ],
    ['Lower bound', bytesText(plan.lowerBound)],
  ];
  if (plan.persistent > 0) facts.push(['Persistent', bytesText(plan.persistent)]);

  return (
    <>
      <dl class="memory-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <svg
        class="memory-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${visible(plan.title, 80)}: ${plan.tensors.length} tensors over ${steps} operators. ${facts.map((fact) => fact.join(' ')).join(', ')}. The table below lists them.`}
      >
        {plan.tensors.map((tensor, i) => {
          const first = Math.max(0, tensor.firstUse);
          const height = (tensor.bytes / peak) * HEIGHT;
          return (
            <rect
              key={i}
              class={`memory-block${atPeak(tensor) ? ' memory-at-peak' : ''}${tensor === chosen ? ' memory-chosen' : ''}`}
              x={(first / steps) * WIDTH}
              y={HEIGHT - (tensor.offset / peak) * HEIGHT - height}
              width={((tensor.lastUse - first + 1) / steps) * WIDTH}
              height={height}
              onClick={() => setChosen(tensor)}
            >
              <title>{blockTitle(tensor)}</title>
            </rect>
          );
        })}
        <path class="memory-peak-line" d={`M${((fullest + 0.5) / steps) * WIDTH} 0V${HEIGHT}`} />
      </svg>
      <div class="memory-axis dim" aria-hidden="true">
        <span>operator 0</span>
        <span>{chosen === null ? 'up: offset in the arena' : blockTitle(chosen)}</span>
        <span>operator {last}</span>
      </div>
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
            <th scope="col">Lives from, to</th>
            <th scope="col">At the peak</th>
          </tr>
        </thead>
        <tbody>
          {bySize.slice(0, FIRST_ROWS).map((tensor, i) => (
            <tr key={i} aria-selected={tensor === chosen}>
              <td>
                <button
                  type="button"
                  class="link name"
                  onClick={() => {
                    setChosen(tensor);
                    if (tensor.index < 0) return;
                    dispatch({
                      type: 'reveal',
                      subgraph: plan.subgraph,
                      selection: { kind: 'tensor', index: tensor.index },
                    });
                  }}
                >
                  {visible(tensor.name, 160)}
                </button>
              </td>
              <td class="numeric">{exact(tensor.bytes)}</td>
              <td class="numeric">{exact(tensor.offset)}</td>
              <td>
                {tensor.firstUse < 0 ? 'start' : tensor.firstUse}, {tensor.lastUse}
              </td>
              <td>{atPeak(tensor) ? 'yes' : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {bySize.length > FIRST_ROWS && <p class="dim">and {exact(bySize.length - FIRST_ROWS)} smaller ones</p>}
    </>
  );
}

/** The operator at which the most bytes are alive; the first of several. */
function fullestOperator(tensors: readonly MemoryTensor[], last: number): number {
  const change = new Float64Array(last + 2);
  for (const { firstUse, lastUse, bytes } of tensors) {
    change[Math.max(0, firstUse)]! += bytes;
    change[lastUse + 1]! -= bytes;
  }
  let alive = 0;
  let most = -1;
  let fullest = 0;
  for (let operator = 0; operator <= last; operator++) {
    alive += change[operator]!;
    if (alive > most) {
      most = alive;
      fullest = operator;
    }
  }
  return fullest;
}

function blockTitle(tensor: MemoryTensor): string {
  const from = tensor.firstUse < 0 ? 'the start' : `operator ${tensor.firstUse}`;
  return `${visible(tensor.name, 120)}: ${bytesText(tensor.bytes)} at ${exact(tensor.offset)}, from ${from} to operator ${tensor.lastUse}`;
}
