import { broadcastShape, elementCount, formatShape, sameShape } from '../arithmetic';
import { defineKernel, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import type { RuntimeTensor, TypedArray } from '../runtime-tensor';
import { isRefusal, type Refusal, refuseType } from './binary';
import { type BroadcastPlan, planBroadcast } from './broadcast-plan';
import { requireCounts, requireSameType, requireType } from './movement-checks';
import { shapeOutput } from './quantization';
import { requireFullRuntime } from './unary';

/** Sources: tflite/kernels/select.cc, internal/reference/select.h, tensorflow/lite/micro/kernels/select.cc. */

const TFLITE_UNSUPPORTED = ['STRING', 'COMPLEX128', 'INT4', 'UINT4', 'INT2', 'RESOURCE', 'VARIANT'];
const MICRO_TYPES = ['FLOAT32', 'INT8', 'INT16'];

interface PreparedSelect {
  readonly plan: BroadcastPlan;
}

function prepareSelect(
  node: KernelNode,
  context: PrepareContext,
  broadcasts: boolean,
): PreparedSelect | Refusal {
  requireCounts(node, context, [3]);
  const [condition, x, y, output] = [node.input(0), node.input(1), node.input(2), node.output(0)];
  requireType(condition, context, ['BOOL']);
  requireSameType(x, y, context);
  context.setType(output, x.type);
  const shapes = [condition.shape, x.shape, y.shape];
  const areSingle = [...shapes, output.shape].every((shape) => elementCount(shape) === 1);
  const conditionShape = areSingle
    ? []
    : broadcasts
      ? condition.shape
      : leadingCondition(condition, x, y, context);
  if (!areSingle) {
    const shape = broadcasts ? broadcastShape(...shapes) : x.shape;
    if (shape === null)
      context.fail(`shapes ${shapes.map(formatShape).join(', ')} cannot be broadcast together`);
    if (shape.length > 8) context.fail(`at most 8 dimensions are supported, the output has ${shape.length}`);
    if (context.runtime === 'tflm' && !sameShape(shape, output.shape)) {
      context.fail(`'${output.name}' must be ${formatShape(shape)}, is ${formatShape(output.shape)}`);
    }
    shapeOutput(output, context, shape);
  }
  const isSupported =
    context.runtime === 'tflite' ? !TFLITE_UNSUPPORTED.includes(x.type) : MICRO_TYPES.includes(x.type);
  if (!isSupported) return refuseType(x);
  const operands = areSingle ? [[], [], []] : [conditionShape, x.shape, y.shape];
  return { plan: planBroadcast(areSingle ? [] : output.shape, operands) };
}

/** SELECT without broadcasting: the condition may be one value, or one for each slice of the first dimension. */
function leadingCondition(
  condition: RuntimeTensor,
  x: RuntimeTensor,
  y: RuntimeTensor,
  context: PrepareContext,
): readonly number[] {
  if (sameShape(condition.shape, x.shape) && sameShape(x.shape, y.shape)) return condition.shape;
  const [slices] = condition.shape;
  const isLeading = condition.shape.length === 0 || (condition.shape.length === 1 && slices === x.shape[0]);
  if (!isLeading || !sameShape(x.shape, y.shape)) {
    context.fail(
      `SELECT takes a condition of the operands' shape, a scalar, or one value per slice; shapes are ` +
        [condition, x, y].map((tensor) => formatShape(tensor.shape)).join(', '),
    );
  }
  return condition.shape.length === 0 ? [] : [slices!, ...x.shape.slice(1).map(() => 1)];
}

/** One entry an element, whatever its type. */
function elementsOf({ data, type }: RuntimeTensor): TypedArray {
  return type === 'COMPLEX64' ? new BigInt64Array(data.buffer, data.byteOffset, data.length / 2) : data;
}

function evalSelect(node: KernelNode, { plan }: PreparedSelect): void {
  const condition = node.input(0).data as Uint8Array;
  const [x, y, out] = [elementsOf(node.input(1)), elementsOf(node.input(2)), elementsOf(node.output(0))];
  const [conditionStep, xStep, yStep] = plan.steps as [number, number, number];
  let o = 0;
  for (let row = 0; row < plan.rowCount; row++) {
    let c = plan.starts[0]![row]!;
    let i = plan.starts[1]![row]!;
    let j = plan.starts[2]![row]!;
    for (let n = 0; n < plan.rowLength; n++, o++, c += conditionStep, i += xStep, j += yStep) {
      out[o] = condition[c] ? x[i]! : y[j]!;
    }
  }
}

export function selectKernel(op: string, broadcasts: boolean): Kernel {
  return defineKernel<PreparedSelect | Refusal>({
    op,
    prepare(node, context) {
      if (!broadcasts) requireFullRuntime(node, context);
      return prepareSelect(node, context, broadcasts);
    },
    eval(node, prepared, context) {
      if (isRefusal(prepared)) return context.fail(prepared.refusal);
      evalSelect(node, prepared);
    },
  });
}
