import { powerOfTwoExponent, quantizeMultiplier, type QuantizedMultiplier } from '../../arithmetic';
import type { KernelNode, PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import { quantizationOf } from '../quantization';
import type { CellTensors, GateTensors } from './lstm-tensors';

export interface IntegerGateScales {
  readonly input: QuantizedMultiplier;
  readonly recurrent: QuantizedMultiplier;
  readonly peephole: QuantizedMultiplier;
  readonly layerNorm: QuantizedMultiplier;
  /** Stands for a variance that is too small to divide by. */
  readonly varianceGuard: number;
}

export interface IntegerScales {
  readonly inputGate: IntegerGateScales | null;
  readonly forgetGate: IntegerGateScales;
  readonly cellGate: IntegerGateScales;
  readonly outputGate: IntegerGateScales;
  readonly hidden: QuantizedMultiplier;
  readonly projection: QuantizedMultiplier;
  /** The scale of the cell state is 2 to this power. */
  readonly cellExponent: number;
  readonly cellClip: number;
  readonly projectionClip: number;
  readonly inputZeroPoint: number;
  readonly stateZeroPoint: number;
  readonly hiddenZeroPoint: number;
  readonly outputZeroPoint: number;
}

interface Clips {
  readonly cellClip: number;
  readonly projClip: number;
}

/** Source: `PopulateQuantizedLstmParams8x8_16`, tflite/kernels/unidirectional_sequence_lstm.cc. */
export function integerScales(
  node: KernelNode,
  tensors: CellTensors,
  input: RuntimeTensor,
  output: RuntimeTensor,
  { cellClip, projClip }: Clips,
  context: PrepareContext,
): IntegerScales {
  if (node.intermediateCount !== 5)
    context.fail(`wants 5 intermediate tensors, has ${node.intermediateCount}`);
  const round = Math.fround;
  const scaleOf = (tensor: RuntimeTensor): number => quantizationOf(tensor, context).scale;
  const affine = (tensor: RuntimeTensor) => ({
    scale: tensor.quantization?.scale[0] ?? context.fail(`'${tensor.name}' has no quantization`),
    zeroPoint: tensor.quantization?.zeroPoint[0] ?? 0,
  });
  const { cellState, outputState, projection } = tensors;
  const cellScale = affine(cellState).scale;
  const cellExponent = powerOfTwoExponent(scaleOf(cellState));
  if (cellExponent === null || cellExponent < -15 || cellExponent > -9) {
    context.fail(
      `the scale of the cell state '${cellState.name}' must be a power of two from 2^-15 to 2^-9, is ${cellScale}`,
    );
  }
  const stateScale = scaleOf(outputState);
  const usesLayerNorm = tensors.forgetGate.layerNorm !== null;
  const gateScales = (gate: GateTensors, index: number): IntegerGateScales => {
    const intermediate = usesLayerNorm ? affine(node.intermediate(index)).scale : 2 ** -12;
    const effective = (weights: RuntimeTensor, scale: number): QuantizedMultiplier =>
      quantizeMultiplier(round(round(scaleOf(weights) * scale) / intermediate));
    const layerNormScale = gate.layerNorm === null ? 1 : scaleOf(gate.layerNorm);
    return {
      input: effective(gate.input, scaleOf(input)),
      recurrent: effective(gate.recurrent, stateScale),
      peephole: quantizeMultiplier(
        gate.peephole === null ? 1 : round((2 ** cellExponent * scaleOf(gate.peephole)) / intermediate),
      ),
      layerNorm: quantizeMultiplier(layerNormScale),
      varianceGuard: Math.max(1, Math.trunc(round(10000 * layerNormScale))),
    };
  };
  const hidden = affine(node.intermediate(4));
  const projectionScale = projection === null ? 1 : scaleOf(projection);
  return {
    inputGate: tensors.inputGate === null ? null : gateScales(tensors.inputGate, 0),
    forgetGate: gateScales(tensors.forgetGate, 1),
    cellGate: gateScales(tensors.cellGate, 2),
    outputGate: gateScales(tensors.outputGate, 3),
    hidden: quantizeMultiplier(round((2 ** -15 / hidden.scale) * 2 ** -15)),
    projection: quantizeMultiplier(round(round(projectionScale * hidden.scale) / stateScale)),
    cellExponent,
    cellClip: quantizedClip(cellClip, cellScale, 32767),
    projectionClip: quantizedClip(projClip, affine(output).scale, 127),
    inputZeroPoint: quantizationOf(input, context).zeroPoint,
    stateZeroPoint: quantizationOf(outputState, context).zeroPoint,
    hiddenZeroPoint: hidden.zeroPoint,
    outputZeroPoint: quantizationOf(outputState, context).zeroPoint,
  };
}

function quantizedClip(clip: number, scale: number, max: number): number {
  return clip > 0 ? Math.trunc(Math.min(Math.max(Math.fround(clip / scale), -max - 1), max)) : 0;
}
