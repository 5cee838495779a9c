import type { QuantizationView, SubgraphView, TensorView } from '../../src/protocol';
import { allocation, operatorTitle, type SubgraphIndex } from './model-index';
import { usePage } from './page-context';
import { bytesText, exact, realText, shapeText, typeText, visible } from './text';
import { WeightHistogram } from './weight-histogram';

interface TensorDetailsProps {
  readonly subgraph: SubgraphView;
  readonly tensor: TensorView;
  readonly index: SubgraphIndex;
}

const FIRST_READERS = 50;
const FIRST_SCALES = 64;

export function TensorDetails({ subgraph, tensor, index }: TensorDetailsProps) {
  const { host, state, attempt } = usePage();
  const address = { subgraph: state.subgraph, tensorIndex: tensor.index };
  const producer = index.producer.get(tensor.index);
  const readers = index.consumers.get(tensor.index) ?? [];
  const name = visible(tensor.name === '' ? `tensor ${tensor.index}` : tensor.name, 400);
  return (
    <>
      <h2>
        <span class="name">{name}</span>
        <span class="dim">tensor {tensor.index}</span>
      </h2>
      <div class="details-actions">
        <button
          type="button"
          onClick={() => attempt(host.request('reveal-in-listing', { kind: 'tensor', ...address }))}
        >
          Show in Listing
        </button>
        <button type="button" onClick={() => attempt(host.request('copy', { text: tensor.name }))}>
          Copy Name
        </button>
        {tensor.kind === 'constant' && (
          <button type="button" onClick={() => attempt(host.request('export-tensor', address))}>
            Export…
          </button>
        )}
      </div>
      <section>
        <h3>Tensor</h3>
        <dl>
          <dt>kind</dt>
          <dd>
            {tensor.kind} <span class="dim">{allocation(tensor)}</span>
          </dd>
          <dt>type</dt>
          <dd>{typeText(tensor.type)}</dd>
          <dt>shape</dt>
          <dd>{shapeText(tensor.shape)}</dd>
          {tensor.shapeSignature !== null && tensor.shapeSignature.length > 0 && (
            <>
              <dt>signature</dt>
              <dd>{shapeText(tensor.shapeSignature, tensor.shapeSignature)}</dd>
            </>
          )}
          <dt>size</dt>
          <dd>
            {tensor.bytes === null ? 'unknown' : bytesText(tensor.bytes)}
            {tensor.bytes !== null && tensor.bytes >= 1024 && (
              <span class="dim"> {exact(tensor.bytes)} bytes</span>
            )}
          </dd>
          <dt>buffer</dt>
          <dd>{tensor.buffer}</dd>
        </dl>
      </section>
      {tensor.quantization !== null && <QuantizationSection quantization={tensor.quantization} />}
      <section>
        <h3>Written by</h3>
        {producer === undefined ? (
          <p class="dim">{tensor.kind === 'constant' ? 'nothing: it is a constant' : 'no operator'}</p>
        ) : (
          <OperatorLink subgraph={subgraph} operator={producer} />
        )}
      </section>
      <section>
        <h3>Read by</h3>
        <ul>
          {readers.slice(0, FIRST_READERS).map((reader) => (
            <li key={reader}>
              <OperatorLink subgraph={subgraph} operator={reader} />
            </li>
          ))}
          {readers.length > FIRST_READERS && <li class="dim">and {readers.length - FIRST_READERS} more</li>}
          {readers.length === 0 && <li class="dim">no operator</li>}
        </ul>
      </section>
      {tensor.kind === 'constant' && <WeightHistogram address={address} tensor={tensor} />}
    </>
  );
}

function OperatorLink({ subgraph, operator: index }: { subgraph: SubgraphView; operator: number }) {
  const { dispatch } = usePage();
  const operator = subgraph.operators[index];
  if (operator === undefined) return null;
  return (
    <button
      type="button"
      class="link name"
      onClick={() => dispatch({ type: 'select', selection: { kind: 'operator', index } })}
    >
      {visible(operatorTitle(operator), 80)} {index}
    </button>
  );
}

function QuantizationSection({ quantization }: { quantization: QuantizationView }) {
  const { scale, zeroPoint, axis, note } = quantization;
  const perAxis = scale.length > 1;
  return (
    <section>
      <h3>Quantization</h3>
      <dl>
        {note !== null && (
          <>
            <dt>kind</dt>
            <dd>{visible(note)}</dd>
          </>
        )}
        {perAxis && (
          <>
            <dt>axis</dt>
            <dd>
              {axis}, {scale.length} scales
            </dd>
          </>
        )}
        {scale.length > 0 && (
          <>
            <dt>scale</dt>
            <dd>{perAxis ? rangeText(scale) : String(scale[0])}</dd>
            <dt>zero point</dt>
            <dd>{zeroPoint.length > 1 ? rangeText(zeroPoint) : String(zeroPoint[0] ?? 0)}</dd>
          </>
        )}
      </dl>
      {perAxis && (
        <details>
          <summary>Every scale</summary>
          <ol class="scales mono">
            {scale.slice(0, FIRST_SCALES).map((value, i) => (
              <li key={i}>
                <span class="dim">{i}</span> {realText(value)}
                {(zeroPoint[i] ?? 0) !== 0 && <span class="dim"> zero point {zeroPoint[i]}</span>}
              </li>
            ))}
          </ol>
          {scale.length > FIRST_SCALES && <p class="dim">and {scale.length - FIRST_SCALES} more</p>}
        </details>
      )}
    </section>
  );
}

function rangeText(values: readonly number[]): string {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low === high ? realText(low) : `${realText(low)} … ${realText(high)}`;
}
