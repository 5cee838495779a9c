import { operatorName, type BuiltinOptions, type Model } from '../../model';
import { quantizeWeights, weightScales } from '../arithmetic';
import { WEIGHT_RULES } from '../plan/weight-rules';
import { planWeights, type WeightPlan } from '../plan/weights';
import { floatConstant } from '../prepare/constants';
import { storeConstants, type StoredConstant } from '../rewrite/dequantized-constants';
import { ModelEditor } from '../rewrite/model-editor';
import { hybridVersion } from '../rewrite/operator-versions';
import { dequantizeOperator } from '../rewrite/operators';
import { retyped, symmetricQuantization } from '../rewrite/tensors';
import { layerPairs } from './layer-pairs';
import type { QuantizeNote, SchemeContext, SchemeResult } from './scheme';

/** Int8 weights and float activations; with `useHybrid`, operators that can read the weights themselves do so. */
export function quantizeOnlyWeights(context: SchemeContext, useHybrid: boolean): SchemeResult {
  const { prepared, recipe, signal } = context;
  const { model } = prepared;
  const editor = new ModelEditor(model);
  const notes: QuantizeNote[] = [];
  model.subgraphs.forEach((subgraph, index) => {
    const plan = planWeights(model, index, recipe, useHybrid);
    for (const { operatorIndex, reason } of plan.notes) {
      notes.push({
        subgraph: index,
        operatorIndex: prepared.sourceOperators[index]![operatorIndex]!,
        operator: operatorName(model, subgraph.operators[operatorIndex]!),
        reason,
      });
    }
    const constants = new Map<number, StoredConstant>();
    for (const [tensor, { axis }] of plan.weights) {
      signal?.throwIfAborted();
      constants.set(tensor, int8Constant(editor, model, index, tensor, axis));
    }
    markHybrid(editor, model, index, plan);
    storeConstants(editor, index, constants, (operator, position) => {
      const name = operatorName(model, subgraph.operators[operator]!);
      const readsInt8 = plan.hybrid.has(operator) || plan.moves.has(operator);
      return readsInt8 && WEIGHT_RULES[name]!.inputs.includes(position);
    });
    dequantizeMoved(editor, index);
  });
  const finished = editor.finish();
  const indices = finished.tensorIndices[0] ?? [];
  const layers = layerPairs(prepared, (tensor) => indices[tensor] ?? -1);
  return { model: finished.model, notes, layers, calibration: null };
}

function int8Constant(
  editor: ModelEditor,
  model: Model,
  subgraph: number,
  index: number,
  axis: number | null,
): StoredConstant {
  const tensor = model.subgraphs[subgraph]!.tensors[index]!;
  const values = floatConstant(model, tensor)!;
  const scales = weightScales(values, tensor.shape, axis);
  const buffer = editor.addBuffer(new Uint8Array(quantizeWeights(values, tensor.shape, axis, scales).buffer));
  const quantization = symmetricQuantization(scales, axis);
  return {
    tensor: retyped(tensor, 'INT8', { buffer, quantization }),
    dequantizeVersion: axis === null ? 2 : 5,
  };
}

/** What an operator copied out of int8 weights is made float behind it. */
function dequantizeMoved(editor: ModelEditor, subgraph: number): void {
  const graph = editor.graphs[subgraph]!;
  graph.operators = graph.operators.flatMap((operator) => {
    const name = editor.codeOf(operator).builtin;
    const weights = graph.tensors[operator.inputs[0] ?? -1];
    const output = operator.outputs[0] ?? -1;
    if (WEIGHT_RULES[name]?.kernel !== 'moves' || weights?.type !== 'INT8') return [operator];
    const target = graph.tensors[output]!;
    if (target.type !== 'FLOAT32') return [operator];
    const moved = editor.addTensor(
      subgraph,
      retyped(target, 'INT8', { name: `${target.name}_int8`, quantization: weights.quantization }),
    );
    const version = Math.max(editor.codeOf(operator).version, MOVES_INT8_VERSION);
    return [
      { ...operator, opcodeIndex: editor.versioned(operator, version), outputs: [moved] },
      dequantizeOperator(editor, moved, output, 2),
    ];
  });
}

/** GATHER of int8 (LiteRT, op_version.cc). */
const MOVES_INT8_VERSION = 2;

/** Versions, and asymmetric quantization of the inputs at run time, which costs little and fits ReLU's outputs. */
function markHybrid(editor: ModelEditor, model: Model, subgraph: number, plan: WeightPlan): void {
  const graph = editor.graphs[subgraph]!;
  graph.operators = graph.operators.map((operator, index) => {
    if (!plan.hybrid.has(index)) return operator;
    const name = operatorName(model, operator);
    const { options } = operator;
    const isAsymmetric = options !== null && 'asymmetricQuantizeInputs' in options;
    const weights = operator.inputs[WEIGHT_RULES[name]!.inputs[0]!]!;
    const isPerChannel = plan.weights.get(weights)?.axis !== null;
    const version = Math.max(
      editor.codeOf(operator).version,
      hybridVersion(name, isPerChannel, isAsymmetric),
    );
    return {
      ...operator,
      opcodeIndex: editor.versioned(operator, version),
      options: isAsymmetric ? withAsymmetricInputs(options) : options,
    };
  });
}

function withAsymmetricInputs<Options extends BuiltinOptions>(options: Options): Options {
  return { ...options, asymmetricQuantizeInputs: true };
}
