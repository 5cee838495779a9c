import type { CompareResult } from '../../jobs';
import { escapeMarkdown, table } from './markdown';
import { decibels } from './quantize-report';
import { problemSection } from './run-report';

const MAXIMUM_ROWS = 1000;

/** What "Compare With…" shows: how far each layer of the second model is from the first, the outputs, then the worst first. */
export function compareReport(first: string, second: string, result: CompareResult): string {
  const { layers, samples, unmatched, problems } = result;
  const outputs = layers.filter(({ isOutput }) => isOutput);
  const inner = layers.filter(({ isOutput }) => !isOutput);
  return [
    `# ${escapeMarkdown(first)} and ${escapeMarkdown(second)}`,
    `Over ${samples} samples; ${layers.length} tensors could be compared, ${unmatched.length} have no match by name.`,
    ...problemSection(problems),
    '## Outputs',
    layerTable(outputs),
    ...(inner.length > 0 ? ['## Layers, worst first', layerTable(inner)] : []),
    ...(unmatched.length > 0
      ? [
          '## Without a match',
          unmatched
            .slice(0, MAXIMUM_ROWS)
            .map((name) => `- ${escapeMarkdown(name)}`)
            .join('\n'),
        ]
      : []),
  ].join('\n\n');
}

function layerTable(layers: CompareResult['layers']): string {
  const rows = layers
    .slice(0, MAXIMUM_ROWS)
    .map(({ operatorIndex, operator, tensor, sqnr, cosine, maxAbsError }) => [
      decibels(sqnr),
      cosine.toFixed(5),
      maxAbsError.toPrecision(3),
      `${escapeMarkdown(operator)} \\#${operatorIndex}`,
      escapeMarkdown(tensor),
    ]);
  return table(['SQNR', 'Cosine', 'Largest difference', 'Operator', 'Tensor'], rows);
}
