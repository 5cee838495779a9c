import { elementCount, multiplyByQuantizedMultiplier, quantizeMultiplier } from '../arithmetic';
import type { QuantizedMultiplier } from '../arithmetic';
import type { ActivationFunctionType } from '../../model';
import { defineKernel, optionsOf } from '../kernel';
import type { KernelNode, PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { filterValues } from './convolution/filter-values';
import { quantizeAsymmetrically, quantizeSymmetrically } from './convolution/hybrid-quantization';
import { elementsOf, integersOf } from './convolution/typed-data';
import { applyActivation } from './dense/hybrid-dense';
import { requireCounts, requireRank } from './movement-checks';
import { quantizationOf } from './quantization';

interface Sizes {
  readonly batches: number;
  readonly inputs: number;
  readonly filters: number;
  readonly units: number;
  readonly rank: number;
  /** Past activations that each filter remembers. */
  readonly memory: number;
}

type Prepared = { readonly sizes: Sizes; readonly activation: ActivationFunctionType } & (
  | { readonly form: 'float'; readonly addsBiasFirst: boolean }
  | {
      readonly form: 'hybrid';
      readonly isAsymmetric: boolean;
      readonly featureScale: number;
      readonly timeScale: number;
    }
  | {
      readonly form: 'integer';
      readonly inputZeroPoint: number;
      readonly stateZeroPoint: number;
      readonly outputZeroPoint: number;
      readonly toState: QuantizedMultiplier;
      readonly toOutput: QuantizedMultiplier;
    }
);

/** Source: tflite/kernels/svdf.cc, internal/reference/svdf.h; micro/kernels/svdf.cc and svdf_common.cc. */
export const svdf = defineKernel<Prepared>({
  op: 'SVDF',

  prepare(node, context) {
    requireCounts(node, context, [5]);
    const options = optionsOf(node, 'SVDFOptions') ?? context.fail('SVDFOptions are missing');
    const sizes = sizesOf(node, options.rank, context);
    const isMicro = context.runtime === 'tflm';
    context.resize(node.output(0), [sizes.batches, sizes.units]);
    const activation = options.fusedActivationFunction;
    const [input, feature, time] = [node.input(0), node.input(1), node.input(2)];
    if (isMicro && node.optionalInput(3) === null)
      context.fail('TensorFlow Lite Micro crashes without a bias');
    const common = { sizes, activation };
    if (input.type === 'FLOAT32' && feature.type === 'FLOAT32') {
      requireTypes(node, ['FLOAT32', 'FLOAT32', 'FLOAT32', 'FLOAT32', 'FLOAT32'], context);
      return { ...common, form: 'float', addsBiasFirst: isMicro };
    }
    if (input.type === 'FLOAT32') {
      if (isMicro) context.fail(`weights of a FLOAT32 input must be FLOAT32, not ${feature.type}`);
      return {
        ...common,
        form: 'hybrid',
        isAsymmetric: options.asymmetricQuantizeInputs,
        featureScale: quantizationOf(feature, context).scale,
        timeScale: quantizationOf(time, context).scale,
      };
    }
    const memoryType = isMicro && time.type === 'INT8' ? 'INT8' : 'INT16';
    requireTypes(node, ['INT8', 'INT8', memoryType, 'INT32', memoryType], context);
    if (!isMicro && activation !== 'RELU')
      context.fail(`the activation of INT8 must be RELU, not ${activation}`);
    return { ...common, form: 'integer', ...integerScales(node, context) };
  },

  eval(node, prepared) {
    const { sizes, activation } = prepared;
    if (prepared.form === 'integer') {
      evalIntegers(node, prepared);
      return;
    }
    const state = elementsOf(node.input(4).data, Float32Array);
    state.copyWithin(0, 1);
    const latest =
      prepared.form === 'float'
        ? floatFeatures(node, sizes)
        : hybridFeatures(node, sizes, prepared.isAsymmetric, prepared.featureScale);
    for (let i = 0; i < latest.length; i++) state[(i + 1) * sizes.memory - 1] = latest[i]!;
    const time =
      prepared.form === 'float'
        ? elementsOf(node.input(2).data, Float32Array)
        : floatTime(node.input(2), prepared.timeScale);
    const output = elementsOf(node.output(0).data, Float32Array);
    const bias = node.optionalInput(3);
    const biases = bias === null ? null : elementsOf(bias.data, Float32Array);
    combine(sizes, state, time, biases, prepared.form === 'float' && prepared.addsBiasFirst, output);
    applyActivation(output, activation);
  },
});

function sizesOf(node: KernelNode, rank: number, context: PrepareContext): Sizes {
  const [input, feature, time, state] = [node.input(0), node.input(1), node.input(2), node.input(4)];
  for (const tensor of [input, feature, time, state]) requireRank(tensor, context, 2);
  const [batches = 0, inputs = 0] = input.shape;
  const [filters = 0, featureInputs] = feature.shape;
  const memory = time.shape[1]!;
  if (!(rank > 0) || filters % rank !== 0) context.fail(`${filters} filters cannot be split by rank ${rank}`);
  if (!state.isVariable) context.fail(`the state "${state.name}" must be a variable tensor`);
  const units = filters / rank;
  const bias = node.optionalInput(3);
  const isConsistent =
    featureInputs === inputs &&
    time.shape[0] === filters &&
    state.shape[0] === batches &&
    state.shape[1] === memory * filters &&
    (bias === null || bias.shape[0] === units);
  if (!isConsistent) context.fail('the shapes of input, weights, bias and state do not fit together');
  return { batches, inputs, filters, units, rank, memory };
}

function requireTypes(node: KernelNode, types: readonly string[], context: PrepareContext): void {
  types.forEach((type, i) => {
    const tensor = node.optionalInput(i);
    if (tensor !== null && tensor.type !== type)
      context.fail(`input ${i} "${tensor.name}" must be ${type}, not ${tensor.type}`);
  });
}

function integerScales(node: KernelNode, context: PrepareContext) {
  const [input, feature, time, state, output] = [0, 1, 2, 4]
    .map((i) => node.input(i))
    .concat(node.output(0)) as [RuntimeTensor, RuntimeTensor, RuntimeTensor, RuntimeTensor, RuntimeTensor];
  const scale = (tensor: RuntimeTensor) =>
    tensor.quantization?.scale[0] ?? context.fail(`"${tensor.name}" is ${tensor.type} but has no scale`);
  const stateScale = scale(state);
  const isMicro = context.runtime === 'tflm';
  if (isMicro) checkBiasScale(node.input(3), Math.fround(stateScale * scale(time)), context);
  return {
    inputZeroPoint: quantizationOf(input, context).zeroPoint,
    // Full TensorFlow Lite takes the state to be symmetric.
    stateZeroPoint: isMicro ? quantizationOf(state, context).zeroPoint : 0,
    outputZeroPoint: quantizationOf(output, context).zeroPoint,
    toState: quantizeMultiplier(Math.fround(Math.fround(scale(input) * scale(feature)) / stateScale)),
    toOutput: quantizeMultiplier(Math.fround(Math.fround(stateScale * scale(time)) / scale(output))),
  };
}

function checkBiasScale(bias: RuntimeTensor, wanted: number, context: PrepareContext): void {
  const { scale } = quantizationOf(bias, context);
  if (Math.abs(scale - wanted) < 1e-5) return;
  context.fail(
    `the bias "${bias.name}" has the scale ${scale}; it must be ${wanted}, that of state times time weights`,
  );
}

function floatFeatures(node: KernelNode, { batches, inputs, filters }: Sizes): Float32Array {
  const input = elementsOf(node.input(0).data, Float32Array);
  const weights = elementsOf(node.input(1).data, Float32Array);
  const result = new Float32Array(batches * filters);
  for (let i = 0; i < result.length; i++) {
    const start = Math.floor(i / filters) * inputs;
    const row = (i % filters) * inputs;
    let sum = 0;
    for (let c = 0; c < inputs; c++)
      sum = Math.fround(sum + Math.fround(weights[row + c]! * input[start + c]!));
    result[i] = sum;
  }
  return result;
}

function hybridFeatures(
  node: KernelNode,
  { batches, inputs, filters }: Sizes,
  isAsymmetric: boolean,
  weightScale: number,
): Float32Array {
  const input = elementsOf(node.input(0).data, Float32Array);
  const weights = filterValues(node.input(1), 0, 'INT8');
  const result = new Float32Array(batches * filters);
  if (input.every((value) => value === 0)) return result;
  const quantized = new Int8Array(input.length);
  const quantize = isAsymmetric ? quantizeAsymmetrically : quantizeSymmetrically;
  for (let batch = 0; batch < batches; batch++) {
    const { scale, zeroPoint } = quantize(input, batch * inputs, inputs, quantized);
    const factor = Math.fround(scale * weightScale);
    for (let filter = 0; filter < filters; filter++) {
      let sum = 0;
      for (let c = 0; c < inputs; c++) {
        sum =
          (sum + Math.imul(weights[filter * inputs + c]!, quantized[batch * inputs + c]! - zeroPoint)) | 0;
      }
      result[batch * filters + filter] = Math.fround(sum) * factor;
    }
  }
  return result;
}

/** The kernel takes the time weights for int8 whatever their type; float ones without a scale become 0. */
function floatTime({ data, shape }: RuntimeTensor, scale: number): Float32Array {
  const bytes = new Int8Array(data.buffer, data.byteOffset, elementCount(shape));
  return Float32Array.from(bytes, (value) => value * scale);
}

/** `state x time weights`, summed over the rank, plus the bias; the runtimes add the bias at different ends. */
function combine(
  { batches, filters, units, rank, memory }: Sizes,
  state: Float32Array,
  time: Float32Array,
  bias: Float32Array | null,
  addsBiasFirst: boolean,
  output: Float32Array,
): void {
  for (let i = 0; i < batches * units; i++) {
    const [batch, unit] = [Math.floor(i / units), i % units];
    const offset = bias === null ? 0 : bias[unit]!;
    let total = addsBiasFirst ? offset : 0;
    for (let r = 0; r < rank; r++) {
      const filter = unit * rank + r;
      const start = (batch * filters + filter) * memory;
      let sum = 0;
      for (let m = 0; m < memory; m++)
        sum = Math.fround(sum + Math.fround(time[filter * memory + m]! * state[start + m]!));
      total = Math.fround(total + sum);
    }
    output[i] = addsBiasFirst ? total : total + offset;
  }
}

function evalIntegers(node: KernelNode, prepared: Extract<Prepared, { form: 'integer' }>): void {
  const { sizes, toState, toOutput, inputZeroPoint, stateZeroPoint, outputZeroPoint } = prepared;
  const { batches, inputs, filters, units, rank, memory } = sizes;
  const input = elementsOf(node.input(0).data, Int8Array);
  const weights = elementsOf(node.input(1).data, Int8Array);
  const time = integersOf(node.input(2).data);
  const bias = node.optionalInput(3);
  const biases = bias === null ? null : elementsOf(bias.data, Int32Array);
  const state = integersOf(node.input(4).data);
  const output = elementsOf(node.output(0).data, Int8Array);
  const limit = state instanceof Int16Array ? 32767 : 127;
  state.copyWithin(0, 1);
  for (let i = 0; i < batches * filters; i++) {
    const [start, row] = [Math.floor(i / filters) * inputs, (i % filters) * inputs];
    let sum = 0;
    for (let c = 0; c < inputs; c++)
      sum = (sum + Math.imul(weights[row + c]!, input[start + c]! - inputZeroPoint)) | 0;
    const scaled = multiplyByQuantizedMultiplier(sum, toState.multiplier, toState.shift);
    state[(i + 1) * memory - 1] = stateZeroPoint + Math.max(-limit - 1, Math.min(scaled, limit));
  }
  for (let i = 0; i < batches * units; i++) {
    const [batch, unit] = [Math.floor(i / units), i % units];
    let sum = biases === null ? 0 : biases[unit]!;
    for (let filter = unit * rank; filter < (unit + 1) * rank; filter++) {
      const start = (batch * filters + filter) * memory;
      for (let m = 0; m < memory; m++) {
        sum = (sum + Math.imul(time[filter * memory + m]!, state[start + m]! - stateZeroPoint)) | 0;
      }
    }
    const scaled = multiplyByQuantizedMultiplier(sum, toOutput.multiplier, toOutput.shift) + outputZeroPoint;
    output[i] = Math.max(-128, Math.min(scaled, 127));
  }
}
