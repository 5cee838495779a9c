/** Families of operators, which share a colour of the theme (`category-…` in graph.css). */
export type Category =
  | 'convolution'
  | 'activation'
  | 'arithmetic'
  | 'reduction'
  | 'shape'
  | 'quantization'
  | 'recurrent'
  | 'control'
  | 'custom';

export const CATEGORY_TITLES: Readonly<Record<Category, string>> = {
  convolution: 'Convolution and dense',
  activation: 'Activation',
  arithmetic: 'Arithmetic and logic',
  reduction: 'Pooling, reduction and normalization',
  shape: 'Shape and data movement',
  quantization: 'Quantize and cast',
  recurrent: 'Recurrent',
  control: 'Control flow and state',
  custom: 'Custom',
};

const PATTERNS: readonly (readonly [Category, RegExp])[] = [
  ['custom', /^(CUSTOM|DELEGATE|UNKNOWN\b|PLACEHOLDER)/],
  ['recurrent', /LSTM|RNN|SVDF/],
  [
    'control',
    /^(WHILE|IF|CALL|CALL_ONCE|VAR_HANDLE|READ_VARIABLE|ASSIGN_VARIABLE|HASHTABLE.*|STABLEHLO_(WHILE|CASE|COMPOSITE))$/,
  ],
  ['quantization', /QUANTIZE|^FAKE_QUANT$|^CAST$|^DENSIFY$|BITCAST|CONVERT$/],
  ['convolution', /CONV|FULLY_CONNECTED|BATCH_MATMUL|DOT_GENERAL|EMBEDDING_LOOKUP/],
  ['reduction', /POOL|^MEAN$|^SUM$|REDUCE|NORM|^ARG_|^TOPK|CUMSUM|SOFTMAX/],
  ['activation', /RELU|LOGISTIC|TANH|SWISH|^ELU$|GELU/],
  [
    'shape',
    /RESHAPE|SQUEEZE|EXPAND_DIMS|TRANSPOSE|CONCAT|SPLIT|SLICE|^PAD|PAD$|MIRROR_PAD|PACK|GATHER|SCATTER|TILE|BROADCAST|SHAPE|^RANK$|RESIZE|SPACE|DEPTH_TO|BATCH_TO|REVERSE|^FILL$|RANGE|ONE_HOT|WHERE|SELECT|UNIQUE|SPARSE|ZEROS_LIKE|UPDATE_SLICE|SEGMENT|DIAG|IOTA|PAD/,
  ],
];

export function categoryOf(operatorName: string): Category {
  for (const [category, pattern] of PATTERNS) if (pattern.test(operatorName)) return category;
  return 'arithmetic';
}
