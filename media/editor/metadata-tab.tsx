import type { ComponentChildren } from 'preact';
import type { ModelView, SignatureTensor } from '../../src/protocol';
import './metadata-tab.css';
import { usePage } from './page-context';
import { subgraphTitle } from './subgraph-bar';
import { bytesText, plural, shapeText, typeText, visible } from './text';

const FIRST_FILES = 500;

/** Signatures, metadata in words, and the files packed behind the model. */
export function MetadataTab({ view }: { view: ModelView }) {
  const { summary, signatures, metadata, associatedFiles } = view;
  return (
    <div class="metadata">
      {summary.description !== null && summary.description !== '' && (
        <Section title="Description">
          <p class="name">{visible(summary.description, 2_000)}</p>
        </Section>
      )}
      <Section title="Signatures">
        {signatures.length === 0 && (
          <p class="dim">None: the model is called by the order of its inputs and outputs.</p>
        )}
        {signatures.map((signature, i) => (
          <div key={i} class="signature">
            <h3>
              <code class="name">{visible(signature.key, 200)}</code>{' '}
              <span class="dim">runs {subgraphTitle(view, signature.subgraph)}</span>
            </h3>
            <SignatureTensors
              view={view}
              subgraph={signature.subgraph}
              title="Input"
              tensors={signature.inputs}
            />
            <SignatureTensors
              view={view}
              subgraph={signature.subgraph}
              title="Output"
              tensors={signature.outputs}
            />
          </div>
        ))}
      </Section>
      <Section title="Metadata">
        {metadata.length === 0 && <p class="dim">The file carries no metadata.</p>}
        {metadata.map((section, i) => (
          <div key={i} class="metadata-section">
            <h3 class="name">{visible(section.title, 200)}</h3>
            <dl>
              {section.entries.map(([name, value], at) => (
                <div key={at}>
                  <dt class="name">{visible(name, 200)}</dt>
                  <dd class="name">{visible(value, 2_000)}</dd>
                </div>
              ))}
            </dl>
            {section.text !== null && <pre class="name">{lines(section.text)}</pre>}
          </div>
        ))}
      </Section>
      <Section title="Associated files">
        {associatedFiles.length === 0 && <p class="dim">No file is packed with the model.</p>}
        <ul>
          {associatedFiles.slice(0, FIRST_FILES).map((file, i) => (
            <li key={i}>
              <code class="name">{visible(file.name, 300)}</code>{' '}
              <span class="dim name">
                {file.bytes !== null && bytesText(file.bytes)}
                {file.description !== null && ` · ${visible(file.description)}`}
              </span>
            </li>
          ))}
          {associatedFiles.length > FIRST_FILES && (
            <li class="dim">and {plural(associatedFiles.length - FIRST_FILES, 'file')} more</li>
          )}
        </ul>
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface SignatureTensorsProps {
  readonly view: ModelView;
  readonly subgraph: number;
  readonly title: string;
  readonly tensors: readonly SignatureTensor[];
}

function SignatureTensors({ view, subgraph, title, tensors }: SignatureTensorsProps) {
  const { dispatch } = usePage();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">Type</th>
          <th scope="col">Shape</th>
          <th scope="col">Tensor</th>
        </tr>
      </thead>
      <tbody>
        {tensors.map(({ name, tensor: index }, i) => {
          const tensor = view.subgraphs[subgraph]?.tensors[index];
          return (
            <tr key={i}>
              <td class="mono name">{visible(name, 200)}</td>
              <td>{tensor === undefined ? '' : typeText(tensor.type)}</td>
              <td>{tensor === undefined ? 'missing' : shapeText(tensor.shape, tensor.shapeSignature)}</td>
              <td>
                <button
                  type="button"
                  class="link name"
                  disabled={tensor === undefined}
                  onClick={() => dispatch({ type: 'reveal', subgraph, selection: { kind: 'tensor', index } })}
                >
                  {index} {visible(tensor?.name ?? '', 120)}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A text of several lines, each made visible: its line ends are the only controls that stay. */
function lines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => visible(line, 2_000))
    .join('\n');
}
