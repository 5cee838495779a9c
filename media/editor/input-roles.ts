/** What an operator's inputs are called, where their order says it (tflite's kernel headers and schema). */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  CONV_2D: ['input', 'filter', 'bias'],
  CONV_3D: ['input', 'filter', 'bias'],
  DEPTHWISE_CONV_2D: ['input', 'filter', 'bias'],
  TRANSPOSE_CONV: ['output shape', 'filter', 'input', 'bias'],
  CONV_3D_TRANSPOSE: ['output shape', 'filter', 'input', 'bias'],
  FULLY_CONNECTED: ['input', 'weights', 'bias'],
  EMBEDDING_LOOKUP: ['ids', 'table'],
  SVDF: ['input', 'feature weights', 'time weights', 'bias', 'state'],
  PRELU: ['input', 'alpha'],
  RESHAPE: ['input', 'new shape'],
  PAD: ['input', 'paddings'],
  PADV2: ['input', 'paddings', 'value'],
  MIRROR_PAD: ['input', 'paddings'],
  TRANSPOSE: ['input', 'permutation'],
  MEAN: ['input', 'axes'],
  SUM: ['input', 'axes'],
  REDUCE_MAX: ['input', 'axes'],
  REDUCE_MIN: ['input', 'axes'],
  REDUCE_PROD: ['input', 'axes'],
  REDUCE_ANY: ['input', 'axes'],
  REDUCE_ALL: ['input', 'axes'],
  ARG_MAX: ['input', 'axis'],
  ARG_MIN: ['input', 'axis'],
  CUMSUM: ['input', 'axis'],
  GATHER: ['input', 'indices'],
  GATHER_ND: ['input', 'indices'],
  SCATTER_ND: ['indices', 'updates', 'shape'],
  SLICE: ['input', 'begin', 'size'],
  STRIDED_SLICE: ['input', 'begin', 'end', 'strides'],
  SPLIT: ['axis', 'input'],
  SPLIT_V: ['input', 'sizes', 'axis'],
  TILE: ['input', 'multiples'],
  EXPAND_DIMS: ['input', 'axis'],
  BROADCAST_TO: ['input', 'shape'],
  RESIZE_BILINEAR: ['input', 'size'],
  RESIZE_NEAREST_NEIGHBOR: ['input', 'size'],
  TOPK_V2: ['input', 'k'],
  ONE_HOT: ['indices', 'depth', 'on value', 'off value'],
  SPACE_TO_BATCH_ND: ['input', 'block shape', 'paddings'],
  BATCH_TO_SPACE_ND: ['input', 'block shape', 'crops'],
  REVERSE_V2: ['input', 'axis'],
  FILL: ['dims', 'value'],
  RANGE: ['start', 'limit', 'delta'],
  SELECT: ['condition', 'x', 'y'],
  SELECT_V2: ['condition', 'x', 'y'],
  DYNAMIC_UPDATE_SLICE: ['operand', 'update', 'start indices'],
  ASSIGN_VARIABLE: ['resource', 'value'],
  READ_VARIABLE: ['resource'],
  UNIDIRECTIONAL_SEQUENCE_LSTM: lstmRoles(),
  LSTM: lstmRoles(),
};

function lstmRoles(): string[] {
  const gates = ['input', 'forget', 'cell', 'output'];
  return [
    'input',
    ...gates.map((gate) => `input→${gate}`),
    ...gates.map((gate) => `recurrent→${gate}`),
    ...['input', 'forget', 'output'].map((gate) => `cell→${gate}`),
    ...gates.map((gate) => `${gate} bias`),
    'projection',
    'projection bias',
    'output state',
    'cell state',
    ...gates.map((gate) => `${gate} norm`),
  ];
}

/** 'filter'; 'input 3' where the order tells nothing. */
export function inputRole(operatorName: string, position: number): string {
  return ROLES[operatorName]?.[position] ?? `input ${position}`;
}
