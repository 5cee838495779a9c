import { useState } from 'preact/hooks';
import type { MemoryView, ModelView } from '../../src/protocol';
import { MemoryTimeline } from './memory-timeline';
import './memory-tab.css';
import { visible } from './text';

/** Memory plans of the model, one at a time. */
export function MemoryTab({ view, memory }: { view: ModelView; memory: readonly MemoryView[] }) {
  const [chosen, setChosen] = useState(0);
  const plan = memory[Math.min(chosen, memory.length - 1)];
  if (plan === undefined) {
    return (
      <div class="empty">
        <h2>No memory plan</h2>
        <p>
          When the arena of this model has been planned, this page shows which tensors live when, and which
          operator sets the peak.
        </p>
      </div>
    );
  }
  return (
    <div class="memory">
      {memory.length > 1 && (
        <select
          aria-label="Memory plan"
          value={chosen}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          {memory.map((other, i) => (
            <option key={i} value={i}>
              {visible(other.title, 80)}
              {view.subgraphs.length > 1 && `, subgraph ${other.subgraph}`}
            </option>
          ))}
        </select>
      )}
      <MemoryTimeline plan={plan} subgraph={view.subgraphs[plan.subgraph]} />
    </div>
  );
}
