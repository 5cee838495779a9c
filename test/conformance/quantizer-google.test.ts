/** What TensorFlow's own converter made of the same networks, against what the quantizer makes of them. */
import { describe, expect, it } from 'vitest';
import { datasetInputs, openDataset } from '../../src/dataset';
import { isConstant, operatorName, readFloats, readIntegers, type Model, type Tensor } from '../../src/model';
import { quantize } from '../../src/quantizer';
import { biasedScales, quantizeBias, quantizeWeights, weightScales } from '../../src/quantizer/arithmetic';
import { WEIGHT_RULES } from '../../src/quantizer/plan/weight-rules';
import { isThere, sharedFolder, sharedModel } from './quantizer-files';

/** Float model and the one that TensorFlow quantized from it; `weights` in all. */
const PAIRS = [
  ['mlperf-ic-resnet8/pretrainedResnet', 'mlperf-ic-resnet8/pretrainedResnet_quant', 77360],
  [
    'mlperf-ic-resnet-large/pretrainedResnet_large_float',
    'mlperf-ic-resnet-large/pretrainedResnet_large_int8',
    479480,
  ],
  ['mlperf-toycar/model_ToyCar', 'mlperf-toycar/model_ToyCar_quant', 264192],
  ['mlperf-toycar/model_ToyCar', 'mlperf-toycar/model_ToyCar_quant_fullint', 264192],
  ['mlperf-toycar/model_ToyCar', 'mlperf-toycar/model_ToyCar_quant_fullint_micro', 264192],
  ['mlperf-toycar/model_ToyCar', 'mlperf-toycar/model_ToyCar_quant_fullint_micro_intio', 264192],
  ['mlperf-ad/ad01_fp32', 'mlperf-ad/ad01_int8', 264192],
] as const;

interface Layer {
  readonly weights: Tensor;
  readonly bias: Tensor | undefined;
  readonly inputScale: number | undefined;
}

function layersOf(model: Model): Layer[] {
  const graph = model.subgraphs[0]!;
  return graph.operators.flatMap((operator): Layer[] => {
    if (WEIGHT_RULES[operatorName(model, operator)] === undefined) return [];
    const [input, weights, bias] = operator.inputs.map((index) => graph.tensors[index]);
    return [{ weights: weights!, bias, inputScale: input?.quantization?.scale[0] }];
  });
}

/** Indices at which two lists differ. */
function differences(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).filter((value, index) => value !== b[index]).length + Math.abs(a.length - b.length);
}

describe.each(PAIRS)('%s against %s', (float, quantized, count) => {
  const paths = [`convert/tflite/${float}.tflite`, `convert/tflite/${quantized}.tflite`] as const;

  it.runIf(paths.every(isThere))('has the same weights, scales and biases', () => {
    const [source, google] = [sharedModel(paths[0]), sharedModel(paths[1])];
    const [ours, theirs] = [layersOf(source), layersOf(google)];
    expect(ours.length).toBe(theirs.length);
    let compared = 0;
    ours.forEach((layer, index) => {
      const { weights, bias, inputScale } = theirs[index]!;
      const { scale, quantizedDimension } = weights.quantization!;
      const axis = scale.length === 1 ? null : quantizedDimension;
      const values = readFloats(source, layer.weights)!;
      const floatBias = layer.bias === undefined ? null : readFloats(source, layer.bias);
      let scales = weightScales(values, layer.weights.shape, axis);
      if (bias?.type === 'INT32') {
        const adjusted = biasedScales(scales, floatBias!, inputScale!);
        scales = adjusted.weights;
        expect(differences(adjusted.bias, bias.quantization!.scale), `${bias.name}: scales`).toBe(0);
        const quantizedBias = quantizeBias(floatBias!, adjusted.bias);
        expect(differences(quantizedBias, readIntegers(google, bias)!), bias.name).toBe(0);
      }
      expect(differences(scales, scale), `${weights.name}: scales`).toBe(0);
      const quantizedWeights = quantizeWeights(values, layer.weights.shape, axis, scales);
      expect(differences(quantizedWeights, readIntegers(google, weights)!), weights.name).toBe(0);
      compared += values.length;
    });
    expect(compared).toBe(count);
  });
});

describe('streaming wake word', () => {
  const model = 'convert/tflite/mlperf-sww/str_ww_ref_model.tflite';
  const samples = 'convert/npz-oracle/mlperf-sww';

  it.runIf(isThere(model) && isThere(samples))(
    'gives nearly the ranges that TensorFlow found with the same samples',
    async () => {
      const google = sharedModel(model);
      const source = toFloat(google);
      const dataset = await openDataset(sharedFolder(samples), datasetInputs(source));
      expect(dataset).toMatchObject({ samples: 45, problems: [], warnings: [] });
      const { model: ours, report } = await quantize(source, { scheme: 'int8', io: 'int8' }, { dataset });
      expect(report.notes).toEqual([]);
      const [mine, theirs] = [activationsOf(ours), activationsOf(google)];
      expect(mine.map((tensor) => tensor.name)).toEqual(theirs.map((tensor) => tensor.name));
      mine.forEach((tensor, index) => {
        const [a, b] = [tensor.quantization!, theirs[index]!.quantization!];
        // The source's weights are TensorFlow's after rounding, so values differ a little from its float model's.
        expect(Math.abs(a.scale[0]! / b.scale[0]! - 1), tensor.name).toBeLessThan(0.02);
        expect(Math.abs(a.zeroPoint[0]! - b.zeroPoint[0]!), tensor.name).toBeLessThanOrEqual(1);
      });
      expect(mine[0]!.quantization).toMatchObject({ zeroPoint: theirs[0]!.quantization!.zeroPoint });
      expect(mine[0]!.quantization!.scale).toEqual(theirs[0]!.quantization!.scale);
    },
    120_000,
  );
});

/** Inputs, and what the operators write, in execution order. */
function activationsOf(model: Model): Tensor[] {
  const graph = model.subgraphs[0]!;
  const written = graph.operators.flatMap((operator) => operator.outputs);
  return [...graph.inputs, ...written].map((index) => graph.tensors[index]!);
}

/** The float model that stands for the same real numbers as an int8 model. */
function toFloat(model: Model): Model {
  const buffers = [...model.buffers];
  const subgraphs = model.subgraphs.map((graph) => ({
    ...graph,
    tensors: graph.tensors.map((tensor): Tensor => {
      const scale = tensor.quantization?.scale;
      if (scale === undefined || scale.length === 0) return tensor;
      const float = { ...tensor, type: 'FLOAT32', quantization: null } as const;
      if (!isConstant(model, tensor)) return float;
      const { zeroPoint, quantizedDimension } = tensor.quantization!;
      const block = tensor.shape.slice(quantizedDimension + 1).reduce((product, size) => product * size, 1);
      const values = Float32Array.from(readIntegers(model, tensor)!, (value, index) => {
        const channel = scale.length === 1 ? 0 : Math.floor(index / block) % scale.length;
        return (value - zeroPoint[channel]!) * scale[channel]!;
      });
      buffers.push({ data: new Uint8Array(values.buffer), location: 'inline' });
      return { ...float, buffer: buffers.length - 1 };
    }),
  }));
  const operatorCodes = model.operatorCodes.map((code) => ({ ...code, version: 1 }));
  return { ...model, operatorCodes, subgraphs, buffers };
}
