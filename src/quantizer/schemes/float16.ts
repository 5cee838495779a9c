import { float32ToFloat16 } from '../../model';
import { clamp } from '../arithmetic';
import { floatConstant } from '../prepare/constants';
import { isExcluded } from '../recipe/recipe';
import { storeConstants, type StoredConstant } from '../rewrite/dequantized-constants';
import { ModelEditor } from '../rewrite/model-editor';
import { retyped } from '../rewrite/tensors';
import { operatorName } from '../../model';
import { layerPairs } from './layer-pairs';
import type { QuantizeNote, Scheme, SchemeContext, SchemeResult } from './scheme';

/** The largest finite half: larger values are clamped to it (LiteRT, quantization_utils.cc: QuantizeTensorFloat16). */
const LARGEST_HALF = 65504;

/** Every float constant in half precision, made float again by DEQUANTIZE. */
export const float16Scheme: Scheme = {
  needsDataset: false,
  needsDenseWeights: false,
  apply: (context) => Promise.resolve(toFloat16(context)),
};

function toFloat16({ prepared, recipe, signal }: SchemeContext): SchemeResult {
  const { model } = prepared;
  const editor = new ModelEditor(model);
  const notes: QuantizeNote[] = [];
  model.subgraphs.forEach((subgraph, index) => {
    const constants = new Map<number, StoredConstant>();
    const excluded = new Set<number>();
    subgraph.operators.forEach((operator, operatorIndex) => {
      const name = operatorName(model, operator);
      const outputs = operator.outputs.map((tensor) => subgraph.tensors[tensor]?.name ?? '');
      if (!isExcluded(recipe, name, outputs)) return;
      for (const input of operator.inputs) excluded.add(input);
      const source = prepared.sourceOperators[index]![operatorIndex]!;
      notes.push({
        subgraph: index,
        operatorIndex: source,
        operator: name,
        reason: 'the recipe excludes it',
      });
    });
    for (const input of subgraph.operators.flatMap((operator) => operator.inputs)) {
      signal?.throwIfAborted();
      if (constants.has(input) || excluded.has(input)) continue;
      const tensor = subgraph.tensors[input];
      const values = floatConstant(model, tensor);
      if (tensor === undefined || values === null) continue;
      const halves = Uint16Array.from(values, (value) =>
        float32ToFloat16(clamp(value, -LARGEST_HALF, LARGEST_HALF)),
      );
      const buffer = editor.addBuffer(new Uint8Array(halves.buffer));
      constants.set(input, { tensor: retyped(tensor, 'FLOAT16', { buffer }), dequantizeVersion: 3 });
    }
    storeConstants(editor, index, constants, () => false);
  });
  const finished = editor.finish();
  const indices = finished.tensorIndices[0] ?? [];
  const layers = layerPairs(prepared, (tensor) => indices[tensor] ?? -1);
  return { model: finished.model, notes, layers, calibration: null };
}
