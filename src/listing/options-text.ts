import type { BuiltinOptions } from '../model';
import { float32Text } from './numbers';
import { quote } from './strings';

/**
 * Values that say nothing and are left out. Elsewhere that is zero, false, an empty list, or the first value of an
 * enumeration.
 */
const UNREMARKABLE: Readonly<Record<string, unknown>> = {
  'DepthwiseConv2DOptions.depthMultiplier': 1,
  'AddOptions.potScaleInt16': true,
  'SoftmaxOptions.beta': 1,
  'SubOptions.potScaleInt16': true,
};

/** Always told: a reader looks for them even where they are the first value of their type. */
const ALWAYS = new Set(['padding', 'axis', 'dimension', 'inDataType', 'outDataType', 'seqDim', 'batchDim']);

/** Two fields shown as one: height and width, in the order of the tensor's dimensions. */
const PAIRS: readonly {
  readonly fields: readonly string[];
  readonly name: string;
  readonly unremarkable: string;
}[] = [
  { fields: ['filterHeight', 'filterWidth'], name: 'filter', unremarkable: '' },
  { fields: ['strideD', 'strideH', 'strideW'], name: 'stride', unremarkable: '' },
  { fields: ['strideH', 'strideW'], name: 'stride', unremarkable: '' },
  {
    fields: ['dilationDFactor', 'dilationHFactor', 'dilationWFactor'],
    name: 'dilation',
    unremarkable: '1x1x1',
  },
  { fields: ['dilationHFactor', 'dilationWFactor'], name: 'dilation', unremarkable: '1x1' },
];

const NAMES: Readonly<Record<string, string>> = {
  fusedActivationFunction: 'activation',
  thenSubgraphIndex: 'then',
  elseSubgraphIndex: 'else',
  condSubgraphIndex: 'condition',
  bodySubgraphIndex: 'body',
  initSubgraphIndex: 'init',
  comparatorSubgraphIndex: 'comparator',
  updateComputationSubgraphIndex: 'update',
  decompositionSubgraphIndex: 'decomposition',
};

const FIRST_VALUES = new Set(['NONE', 'SAME', 'FLOAT32', 'DEFAULT', 'FULL', 'REFLECT', 'SUM', 'FLEXBUFFERS']);

/** One option of an operator as the listing shows it. */
export interface OptionText {
  readonly name: string;
  readonly value: string;
  /** The subgraph that the value names; null for any other option. */
  readonly subgraph: number | null;
}

/** The options worth reading, in the schema's order, pairs of fields joined (`stride: 2x1` is height 2, width 1). */
export function optionTexts(options: BuiltinOptions): OptionText[] {
  const values = new Map(Object.entries(options).filter(([field]) => field !== 'kind'));
  const texts: OptionText[] = [];
  const taken = new Set<string>();
  for (const [field, value] of values) {
    if (taken.has(field)) continue;
    const pair = PAIRS.find(
      (each) => each.fields.includes(field) && each.fields.every((one) => values.has(one)),
    );
    if (pair !== undefined) {
      for (const one of pair.fields) taken.add(one);
      const text = pair.fields.map((one) => String(values.get(one))).join('x');
      if (text !== pair.unremarkable) texts.push({ name: pair.name, value: text, subgraph: null });
    } else if (isSubgraphField(field) && typeof value === 'number') {
      texts.push({ name: NAMES[field] ?? 'subgraph', value: `^${value}`, subgraph: value });
    } else if (field === 'branchSubgraphIndices' && Array.isArray(value)) {
      value.forEach((index: unknown, branch) => {
        texts.push({ name: `branch${branch}`, value: `^${String(index)}`, subgraph: Number(index) });
      });
    } else if (ALWAYS.has(field) || !isUnremarkable(`${options.kind}.${field}`, value)) {
      texts.push({ name: NAMES[field] ?? snakeCase(field), value: valueText(value), subgraph: null });
    }
  }
  return texts;
}

function isSubgraphField(field: string): boolean {
  return field === 'subgraph' || field.endsWith('SubgraphIndex');
}

function isUnremarkable(path: string, value: unknown): boolean {
  if (path in UNREMARKABLE) return value === UNREMARKABLE[path];
  if (typeof value === 'string') return value === '' || FIRST_VALUES.has(value);
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length === 0;
  return value === 0 || value === 0n || value === false;
}

function valueText(value: unknown): string {
  if (typeof value === 'number') return float32Text(value);
  if (typeof value === 'string') return /^[A-Z][A-Za-z0-9_()]*$/.test(value) ? value : quote(value);
  if (value instanceof Uint8Array) return `<${value.length} bytes>`;
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  return String(value);
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
