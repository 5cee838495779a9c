import type { FileProblem } from '../../src/protocol';
import { SeverityIcon } from './severity-icon';
import { exact, visible } from './text';
import './unreadable-view.css';

/** The page of a file that is no model: what is wrong, where, and what to do. */
export function UnreadableView({ problem }: { problem: FileProblem }) {
  return (
    <main class="unreadable">
      <h1>
        <SeverityIcon severity="error" />
        <span class="name">{visible(problem.fileName)}</span> cannot be shown
      </h1>
      <p class="unreadable-message name">{visible(problem.message, 2_000)}</p>
      <dl>
        {problem.byteOffset !== null && (
          <>
            <dt>At byte</dt>
            <dd>
              {exact(problem.byteOffset)} <span class="dim">(0x{problem.byteOffset.toString(16)})</span>
            </dd>
          </>
        )}
        {problem.path !== null && (
          <>
            <dt>While reading</dt>
            <dd class="mono name">{visible(problem.path)}</dd>
          </>
        )}
        {problem.hint !== null && (
          <>
            <dt>What to do</dt>
            <dd class="name">{visible(problem.hint, 1_000)}</dd>
          </>
        )}
      </dl>
      <p class="dim">The page comes back by itself when the file changes to a readable model.</p>
    </main>
  );
}
