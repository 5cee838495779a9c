import type { Dataset } from '../../dataset';
import { InterpreterError } from '../../interpreter';
import { operatorName, type Model } from '../../model';
import { calibrate, type Calibration } from '../calibrate/calibrate';
import { QuantizeError } from '../errors';
import { decideOperator, type OperatorDecision } from '../plan/operators';
import { planParameters } from '../plan/parameters';
import { rewriteToInt8 } from '../rewrite/int8-rewriter';
import { ModelEditor } from '../rewrite/model-editor';
import { layerPairs } from './layer-pairs';
import type { QuantizeNote, Scheme, SchemeContext, SchemeResult } from './scheme';

/** Weights and activations int8: the one scheme for microcontrollers and accelerators. */
export const int8Scheme: Scheme = {
  needsDataset: true,
  needsDenseWeights: true,
  async apply(context: SchemeContext): Promise<SchemeResult> {
    const { prepared, recipe, dataset } = context;
    if (dataset === null)
      throw new QuantizeError('int8 needs a dataset of typical inputs to find the ranges of values');
    const { model } = prepared;
    const calibration = await calibrateOrExplain(context, dataset);
    const subgraph = model.subgraphs[0]!;
    const decisions = subgraph.operators.map((operator) =>
      decideOperator(model, subgraph, operator, recipe, calibration.ranges),
    );
    const notes = [...notesOf(context, decisions), ...otherSubgraphs(context)];
    if (recipe.int8Only === true) refuseFloat(notes);
    const parameters = planParameters(model, subgraph, decisions, calibration.ranges);
    const editor = new ModelEditor(model);
    const io = recipe.io ?? 'float32';
    const perChannel = recipe.perChannel ?? true;
    const int8Forms = rewriteToInt8(editor, model, 0, { decisions, parameters, io, perChannel });
    const finished = editor.finish();
    const indices = finished.tensorIndices[0]!;
    const layers = layerPairs(prepared, (tensor) => indices[int8Forms.get(tensor) ?? tensor] ?? -1);
    const { samples, seconds } = calibration;
    return { model: finished.model, notes, layers, calibration: { samples, seconds } };
  },
};

async function calibrateOrExplain(
  { prepared, recipe, ...context }: SchemeContext,
  dataset: Dataset,
): Promise<Calibration> {
  try {
    const { progress, signal } = context;
    return await calibrate(prepared.model, dataset, {
      observer: recipe.observer ?? 'min-max',
      progress,
      signal,
    });
  } catch (error) {
    if (!(error instanceof InterpreterError)) throw error;
    throw new QuantizeError(
      `int8 has to run the float model to find the ranges of its values, and that failed: ${error.message}. ` +
        'The schemes dynamic, weight-only and float16 need no run.',
      { cause: error },
    );
  }
}

function notesOf({ prepared }: SchemeContext, decisions: readonly OperatorDecision[]): QuantizeNote[] {
  const subgraph = prepared.model.subgraphs[0]!;
  return decisions.flatMap((decision, index): QuantizeNote[] => {
    if (decision.kind !== 'float') return [];
    return [
      {
        subgraph: 0,
        operatorIndex: prepared.sourceOperators[0]![index]!,
        operator: operatorName(prepared.model, subgraph.operators[index]!),
        reason: decision.reason,
      },
    ];
  });
}

/** Branches, loop bodies and further signatures: calibration runs the first subgraph only. */
function otherSubgraphs({ prepared }: SchemeContext): QuantizeNote[] {
  return prepared.model.subgraphs.slice(1).flatMap((subgraph, offset) =>
    subgraph.operators.flatMap((operator, index): QuantizeNote[] => {
      if (!usesFloat(prepared.model, offset + 1, index)) return [];
      return [
        {
          subgraph: offset + 1,
          operatorIndex: prepared.sourceOperators[offset + 1]![index]!,
          operator: operatorName(prepared.model, operator),
          reason: `it is in subgraph ${offset + 1}${subgraph.name ? ` ("${subgraph.name}")` : ''}, and calibration sees the first only`,
        },
      ];
    }),
  );
}

function usesFloat(model: Model, subgraphIndex: number, operatorIndex: number): boolean {
  const subgraph = model.subgraphs[subgraphIndex]!;
  const { inputs, outputs } = subgraph.operators[operatorIndex]!;
  return [...inputs, ...outputs].some((tensor) => subgraph.tensors[tensor]?.type === 'FLOAT32');
}

function refuseFloat(notes: readonly QuantizeNote[]): void {
  if (notes.length === 0) return;
  const list = notes.map((note) => {
    const place = note.subgraph === 0 ? '' : ` of subgraph ${note.subgraph}`;
    return `operator ${note.operatorIndex}${place}, ${note.operator}: ${note.reason}`;
  });
  throw new QuantizeError(`${notes.length} operators would stay float:\n${list.join('\n')}`);
}
