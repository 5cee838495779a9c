import { summarize } from '../analysis';
import type { ModelSummary } from '../analysis';
import type { Model } from '../model';
import { findingLocator } from './locate';
import type {
  ListedOperator,
  ListedTensor,
  Listing,
  ListingOptions,
  ListingReference,
  ListingSymbol,
  Span,
} from './listing';
import { bytesText, countText } from './numbers';
import { escapeText, identifier, quote } from './strings';
import { SubgraphLister } from './subgraph-lister';
import { TextBuilder } from './text-builder';

/**
 * The model as text with positions: what the text view, the diff and `tflite-workbench inspect` show. The grammar is in
 * docs/listing.md.
 *
 * The text depends on the model and the options alone. It holds no byte offset, no buffer or operator index (unless
 * `numbered`), so that a small change of the model is a small change of the text.
 */
export function createListing(model: Model, options: ListingOptions): Listing {
  const builder = new TextBuilder();
  const symbols: ListingSymbol[] = [];
  const modelSymbol = writeModelHeader(builder, model, options.name);
  symbols.push(modelSymbol);
  section(builder, symbols, 'operator_codes', operatorCodeLines(model));

  const operators: ListedOperator[] = [];
  const tensors: ListedTensor[] = [];
  const pending: PendingReference[] = [];
  const subgraphSpans: Span[] = [];
  writeSignatures(builder, symbols, model, pending);
  model.subgraphs.forEach((subgraph, index) => {
    const lister = new SubgraphLister(builder, model, subgraph, index, options);
    symbols.push(lister.write());
    subgraphSpans.push(lister.nameSpan);
    operators.push(...lister.operators);
    tensors.push(...lister.tensors);
    pending.push(...lister.references);
  });
  section(builder, symbols, 'metadata', metadataLines(model));

  const listing = {
    text: builder.text(),
    operators,
    tensors,
    references: resolve(pending, tensors, subgraphSpans),
    symbols,
    folds: builder.folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine),
  };
  const locate = findingLocator(listing);
  const findings = (options.findings ?? []).map((finding) => ({ finding, span: locate(finding) }));
  return { ...listing, findings };
}

/** A reference whose definition may come later in the text. */
export type PendingReference = Omit<ListingReference, 'definition'>;

function resolve(
  pending: readonly PendingReference[],
  tensors: readonly ListedTensor[],
  subgraphs: readonly Span[],
): ListingReference[] {
  const definitions = new Map(
    tensors.map((each) => [`${each.subgraph}:${each.tensorIndex}`, each.definition]),
  );
  const references: ListingReference[] = [];
  for (const reference of pending) {
    const definition =
      reference.tensorIndex === null
        ? subgraphs[reference.subgraph]
        : definitions.get(`${reference.subgraph}:${reference.tensorIndex}`);
    if (definition !== undefined) references.push({ ...reference, definition });
  }
  return references.sort((a, b) => a.span.line - b.span.line || a.span.startColumn - b.span.startColumn);
}

function writeModelHeader(builder: TextBuilder, model: Model, name: string): ListingSymbol {
  const startLine = builder.line;
  builder.write('model ');
  const selection = builder.write(quote(name));
  builder.open();
  const summary = summarize(model);
  const fields: [string, string][] = [['schema', String(model.version)]];
  if (model.description !== null && model.description !== '')
    fields.push(['description', quote(model.description)]);
  fields.push(
    ['precision', quote(summary.precision)],
    ['parameters', countText(summary.parameters)],
    ['macs', macsText(summary)],
    ['constants', bytesText(summary.constantBytes)],
    ['operators', countText(summary.operators)],
  );
  if (summary.minRuntimeVersion !== null) fields.push(['min_runtime_version', summary.minRuntimeVersion]);
  for (const [field, value] of fields) {
    builder.write(`${field}: ${value}`);
    builder.endLine();
  }
  const endLine = builder.close();
  return {
    name: escapeText(name),
    detail: summary.precision,
    kind: 'model',
    startLine,
    endLine,
    selection,
    children: [],
  };
}

function macsText({ macs, operatorsWithoutMacs: unknown }: ModelSummary): string {
  if (unknown === 0) return countText(macs);
  return `${countText(macs)} and those of ${unknown} ${unknown === 1 ? 'operator' : 'operators'} unknown`;
}

/** Sorted by name and counted: their order in the file means nothing. */
function operatorCodeLines(model: Model): string[] {
  const uses = new Map<string, number>();
  model.operatorCodes.forEach((code, index) => {
    const name =
      code.builtin === 'CUSTOM' ? `custom ${identifier(code.customCode ?? 'CUSTOM')}` : code.builtin;
    const deprecated = code.hasBuiltinCode || code.builtin === 'CUSTOM' ? '' : ' deprecated_code';
    const line = `${name} version ${code.version}${deprecated}`;
    const count = model.subgraphs.reduce(
      (sum, subgraph) => sum + subgraph.operators.filter((each) => each.opcodeIndex === index).length,
      0,
    );
    uses.set(line, (uses.get(line) ?? 0) + count);
  });
  return [...uses].map(([line, count]) => `${line} × ${count}`).sort(byCodeUnits);
}

function metadataLines(model: Model): string[] {
  const lines = model.metadata.map(({ name, buffer }) => {
    const data = model.buffers[buffer]?.data ?? new Uint8Array(0);
    return `${quote(name)} = ${printable(data) ?? `<${bytesText(data.length)}>`}`;
  });
  return lines.sort(byCodeUnits);
}

/** Short plain text in quotes, such as the value of `min_runtime_version`, which is padded with zero bytes. */
function printable(data: Uint8Array): string | null {
  const end = data.findIndex((byte) => byte === 0);
  const text = data.subarray(0, end === -1 ? data.length : end);
  const padded = end === -1 || data.subarray(end).every((byte) => byte === 0);
  if (text.length === 0 || text.length > 120 || !padded) return null;
  return text.every((byte) => byte >= 0x20 && byte < 0x7f) ? quote(String.fromCharCode(...text)) : null;
}

function section(
  builder: TextBuilder,
  symbols: ListingSymbol[],
  name: string,
  lines: readonly string[],
): void {
  if (lines.length === 0) return;
  builder.blankLine();
  const startLine = builder.line;
  const selection = builder.write(name);
  builder.open();
  for (const line of lines) {
    builder.write(line);
    builder.endLine();
  }
  const endLine = builder.close();
  symbols.push({
    name,
    detail: String(lines.length),
    kind: 'section',
    startLine,
    endLine,
    selection,
    children: [],
  });
}

function writeSignatures(
  builder: TextBuilder,
  symbols: ListingSymbol[],
  model: Model,
  references: PendingReference[],
): void {
  for (const signature of model.signatures) {
    builder.blankLine();
    const startLine = builder.line;
    const subgraph = signature.subgraphIndex;
    builder.write('signature ');
    const selection = builder.write(quote(signature.key));
    builder.write(' = ');
    references.push({ span: builder.write(`^${subgraph}`), subgraph, tensorIndex: null });
    builder.open();
    for (const [role, maps] of [
      ['input', signature.inputs],
      ['output', signature.outputs],
    ] as const) {
      for (const map of maps) {
        builder.write(`${role} ${quote(map.name)} = `);
        const span = builder.write(`%${map.tensorIndex}`);
        references.push({ span, subgraph, tensorIndex: map.tensorIndex });
        builder.endLine();
      }
    }
    const endLine = builder.close();
    const detail = `subgraph ${subgraph}`;
    symbols.push({
      name: escapeText(signature.key),
      detail,
      kind: 'signature',
      startLine,
      endLine,
      selection,
      children: [],
    });
  }
}

/** The same order everywhere, whatever the reader's language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
