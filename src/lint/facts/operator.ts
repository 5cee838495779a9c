import { citation } from '../../runtimes';
import { evaluate, shapeText } from '../conditions';
import { sameShape } from '../conditions/evaluator';
import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';
import { inferShapes } from '../shapes/infer';
import type { Failure } from './failure';
import { isApplicationOperator, registrationFailure } from './registration';
import { signatureFailures } from './signature';
import { storedShapeFailures } from './stored-shapes';

/** Every fact that one operator does not meet. */
export function operatorFailures(node: NodeView): readonly Failure[] {
  if (isApplicationOperator(node)) return [];
  const missing = registrationFailure(node);
  if (missing) return [missing];
  const failures: Failure[] = [
    ...wiringFailures(node),
    ...(node.graph.micro ? outputFailuresInTflm(node) : []),
  ];
  const { signature, failures: typeFailures } = signatureFailures(node);
  failures.push(...typeFailures);
  if (node.graph.micro && signature) failures.push(...storedShapeFailures(node));
  const { kernels } = node.graph.profile;
  const variant = kernels && node.facts?.kernels?.[kernels];
  const conditions = [
    ...(node.facts?.conditions ?? []),
    ...(signature?.conditions ?? []),
    ...(variant?.conditions ?? []),
  ];
  for (const fact of conditions) {
    const found = evaluate(node, fact);
    if (!found) continue;
    failures.push({
      kind: fact.kind,
      node,
      subgraph: node.subgraph,
      stage: fact.stage ?? 'prepare',
      fail: fact.fail ?? 'error',
      ...found,
      at: node.facts ? citation(node.facts, fact.at) : null,
      says: fact.says ?? null,
    });
  }
  return failures;
}

/** Inputs and outputs that are not there. */
function wiringFailures(node: NodeView): readonly Failure[] {
  const { facts, graph } = node;
  const failures: Failure[] = [];
  const base = { node, subgraph: node.subgraph, fail: 'error', tensors: [], says: null } as const;
  const count = graph.subgraphs[node.subgraph]?.tensors.length ?? 0;
  const outside = [...node.operator.inputs, ...node.operator.outputs].find(
    (index) => index >= count || index < -1,
  );
  if (outside !== undefined) {
    failures.push({
      ...base,
      kind: 'tensorIndex',
      stage: graph.micro ? 'prepare' : 'load',
      expected: `tensor numbers below ${count}`,
      found: `it names tensor ${outside}`,
      at: graph.micro ? null : 'tflite/core/subgraph.cc:932',
    });
  }
  const missing = (side: 'input' | 'output', role: string): void => {
    failures.push({
      ...base,
      kind: side === 'input' ? 'missingInput' : 'missingOutput',
      stage: 'prepare',
      expected: `the ${side} ${role}`,
      found: 'it is left out',
      at: facts?.source ?? null,
    });
  };
  for (const role of facts?.inputs ?? []) {
    if (!role.optional && !role.variadic && !node.optional(role.name)) missing('input', role.name);
  }
  const lists = facts?.inputs.filter((role) => role.variadic) ?? [];
  if (['ADD_N', 'CONCATENATION', 'PACK'].includes(node.name) && node.operator.inputs.includes(-1)) {
    missing('input', lists[0]?.name ?? 'values');
  }
  for (const role of facts?.outputs ?? []) {
    if (!role.optional && !role.variadic && !node.optional(role.name)) missing('output', role.name);
  }
  if (!graph.micro && facts?.parameters) {
    const both = node.operator.inputs.find((index) => index >= 0 && node.operator.outputs.includes(index));
    if (both !== undefined) {
      failures.push({
        ...base,
        kind: 'inputIsOutput',
        stage: 'load',
        expected: 'outputs other than its inputs',
        found: `tensor ${both} is both`,
        at: 'tflite/core/subgraph.cc:958',
        says: `Tensor ${both} is both input and output`,
      });
    }
  }
  return failures;
}

/** Operators whose Prepare gives the output its shape, so that a stored one does not matter. */
const RESHAPES_OUTPUT = [
  'RESHAPE',
  'GATHER',
  'GATHER_ND',
  'BATCH_MATMUL',
  'EMBEDDING_LOOKUP',
  'L2_POOL_2D',
  'DEPTH_TO_SPACE',
  'SPACE_TO_DEPTH',
];

/** The output's shape that TFLM looks at behind Prepare: null where that is up to a Prepare that fails anyway. */
function shapeAfterPrepare(node: NodeView, position: number, output: TensorView): readonly number[] | null {
  if (!RESHAPES_OUTPUT.includes(node.name)) return output.shape;
  if (node.name !== 'RESHAPE') return inferShapes(node)[position] ?? null;
  // RESHAPE resolves one -1; a 0 stays.
  return output.shape.filter((size) => size !== -1);
}

/** `MAX_DIMENSIONS` of TensorFlow Lite Micro's RuntimeShape. */
const MAX_RANK = 6;

/** Kernels that make no RuntimeShape, the last two of them for integers, and so take any number of dimensions. */
const ANY_RANK = [
  ...['ABS', 'COS', 'LOG', 'LOGICAL_NOT', 'RSQRT', 'SIN', 'SQRT', 'SQUARE', 'RESHAPE', 'SHAPE'],
  ...['MEAN', 'REDUCE_ALL', 'REDUCE_MAX', 'REDUCE_MIN', 'SUM'],
];
const ANY_RANK_OF_INTEGERS = ['LOGISTIC', 'QUANTIZE'];

function takesAnyRank({ name, inputs }: NodeView): boolean {
  return ANY_RANK.includes(name) || (ANY_RANK_OF_INTEGERS.includes(name) && inputs[0]?.type !== 'FLOAT32');
}

function outputFailuresInTflm(node: NodeView): readonly Failure[] {
  const failures: Failure[] = [];
  const base = { node, subgraph: node.subgraph, stage: 'prepare' } as const;
  const full = node.intermediates.find(
    (tensor): tensor is TensorView => tensor !== null && tensor.elements !== 0,
  );
  if (full) {
    failures.push({
      ...base,
      kind: 'intermediatesNotEmpty',
      afterPrepare: true,
      fail: 'error',
      expected: 'intermediate tensors without elements',
      found: `'${full.name}' has ${full.elements}: [${full.shape.join(', ')}]`,
      tensors: [full],
      at: 'tensorflow/lite/micro/micro_allocation_info.cc:168',
      says: `Does not support intermediate tensor with non-zero size: ${full.elements}`,
    });
  }
  for (const [position, tensor] of node.outputs.entries()) {
    const shape = tensor && shapeAfterPrepare(node, position, tensor);
    if (!shape || sameShape(shape, [0]) || shape.every((size) => size > 0)) continue;
    failures.push({
      ...base,
      kind: 'dynamicOutput',
      fail: 'error',
      expected: 'outputs whose dimensions are all known and above 0',
      found: `'${tensor.name}' is ${shapeText(shape)}`,
      tensors: [tensor],
      at: 'tensorflow/lite/micro/micro_interpreter_graph.cc:165',
      says: `Op#${node.index} (${node.name}) of subgraph ${node.subgraph} has dynamic tensor #${tensor.index}`,
    });
  }
  const tensors = takesAnyRank(node) ? [] : [...node.inputs, ...node.outputs];
  const deep = tensors.find((tensor) => tensor !== null && tensor.rank > MAX_RANK);
  if (deep) {
    failures.push({
      ...base,
      kind: 'maxRank',
      fail: 'debugAbort',
      expected: `tensors of at most ${MAX_RANK} dimensions`,
      found: `'${deep.name}' has ${deep.rank}`,
      tensors: [deep],
      at: 'tensorflow/lite/kernels/internal/runtime_shape.h:37',
      says: null,
    });
  }
  return failures;
}
