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
          The arena is being planned. Then this page shows which tensors live when, and which operator sets
          the peak. A model that cannot be planned has no arena: the log (TFLite: Show Log) says why.
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
            </option>
          ))}
        </select>
      )}
      <MemoryTimeline plan={plan} view={view} />
    </div>
  );
}
