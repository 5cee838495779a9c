import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { MemoryTensor, MemoryView, ModelView } from '../../src/protocol';
import { MemoryTable } from './memory-table';
import { operatorTitle } from './model-index';
import { usePage } from './page-context';
import { bytesText, exact, visible } from './text';

const WIDTH = 1000;
const HEIGHT = 400;

/** Tensors of the arena: across, the operators in order; up, the offset in the arena. The fullest step is marked. */
export function MemoryTimeline({ plan, view }: { plan: MemoryView; view: ModelView }) {
  const { dispatch } = usePage();
  const [chosen, setChosen] = useState<MemoryTensor | null>(null);
  const stepText = useMemo(() => stepNamer(plan, view), [plan, view]);
  const bySize = useMemo(
    () => [...plan.tensors].sort((a, b) => b.bytes - a.bytes || a.offset - b.offset),
    [plan],
  );
  const steps = Math.max(1, plan.steps.length);
  const peak = Math.max(1, plan.peak);
  const { peakStep } = plan;
  const atPeak = (tensor: MemoryTensor) => tensor.firstUse <= peakStep && tensor.lastUse >= peakStep;
  const fullest = plan.steps[peakStep] ?? null;
  const revealPeak = () => {
    if (fullest === null) return;
    const selection = { kind: 'operator', index: fullest.operatorIndex } as const;
    dispatch({ type: 'reveal', subgraph: fullest.subgraph, selection });
  };
  const blockTitle = (tensor: MemoryTensor) =>
    `${visible(tensor.name, 120)}: ${bytesText(tensor.bytes)} at ${exact(tensor.offset)}, from ${stepText(tensor.firstUse)} to ${stepText(tensor.lastUse)}`;

  return (
    <>
      <h2 class="memory-title">{visible(plan.title, 120)}</h2>
      <dl class="memory-facts">
        <Fact name="Arena" title="What TensorFlow Lite Micro takes in all: the plan and what lives for ever">
          {bytesText(plan.total)} ({exact(plan.total)} bytes)
        </Fact>
        <Fact name="Plan" title="Tensors and scratch buffers, at the highest offset">
          {bytesText(plan.peak)}
        </Fact>
        <Fact
          name="Persistent"
          title="Structures, operator data and variables, as long as the interpreter lives"
        >
          {bytesText(plan.persistent)}
        </Fact>
        <Fact
          name="Lower bound"
          title="Bytes that are alive at the fullest operator: no order of offsets needs less"
        >
          {bytesText(plan.lowerBound)}
        </Fact>
        <Fact name="Peak set by" title="Where most bytes are alive. Shows it in the graph.">
          {fullest === null ? (
            stepText(peakStep)
          ) : (
            <button type="button" class="link name" onClick={revealPeak}>
              {stepText(peakStep)}
            </button>
          )}
        </Fact>
      </dl>
      {plan.unknownOperators.length > 0 && (
        <p class="memory-unknown">
          The own memory of{' '}
          {plan.unknownOperators
            .slice(0, 12)
            .map((name) => visible(name, 60))
            .join(', ')}{' '}
          is not known; the figures leave it out.
        </p>
      )}
      <svg
        class="memory-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${visible(plan.title, 80)}: ${plan.tensors.length} tensors over ${steps} steps. Arena ${bytesText(plan.total)}, peak at ${stepText(peakStep)}. The table below lists the tensors.`}
      >
        {plan.tensors.map((tensor, i) => {
          const height = (tensor.bytes / peak) * HEIGHT;
          return (
            <rect
              key={i}
              class={`memory-block${atPeak(tensor) ? ' memory-at-peak' : ''}${tensor === chosen ? ' memory-chosen' : ''}`}
              x={(tensor.firstUse / steps) * WIDTH}
              y={HEIGHT - (tensor.offset / peak) * HEIGHT - height}
              width={((tensor.lastUse - tensor.firstUse + 1) / steps) * WIDTH}
              height={height}
              onClick={() => setChosen(tensor)}
            >
              <title>{blockTitle(tensor)}</title>
            </rect>
          );
        })}
        <path class="memory-peak-line" d={`M${((peakStep + 0.5) / steps) * WIDTH} 0V${HEIGHT}`} />
      </svg>
      <div class="memory-axis dim" aria-hidden="true">
        <span>start</span>
        <span>{chosen === null ? 'up: offset in the arena' : blockTitle(chosen)}</span>
        <span>{stepText(steps - 1)}</span>
      </div>
      <MemoryTable
        tensors={bySize}
        chosen={chosen}
        atPeak={atPeak}
        stepText={stepText}
        onChoose={(tensor) => {
          setChosen(tensor);
          if (tensor.index < 0) return;
          const selection = { kind: 'tensor', index: tensor.index } as const;
          dispatch({ type: 'reveal', subgraph: tensor.subgraph, selection });
        }}
      />
    </>
  );
}

function Fact({ name, title, children }: { name: string; title: string; children: ComponentChildren }) {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A step in words: 'CONV_2D 12', with the subgraph where there are several; 'the start' before the first operator. */
function stepNamer(plan: MemoryView, view: ModelView): (step: number) => string {
  const first = plan.steps.findIndex((place) => place !== null);
  return (step) => {
    const place = plan.steps[step] ?? null;
    if (place === null) return step < first || first < 0 ? 'the start' : `step ${step}`;
    const operator = view.subgraphs[place.subgraph]?.operators[place.operatorIndex];
    const name = operator === undefined ? 'operator' : visible(operatorTitle(operator), 60);
    const where = view.subgraphs.length > 1 ? ` of subgraph ${place.subgraph}` : '';
    return `${name} ${place.operatorIndex}${where}`;
  };
}
