import { operatorName } from '../../model';
import type { PreparedModel } from '../prepare/prepare';
import type { LayerPair } from './scheme';

/** Pairs the float outputs of every operator with the tensors that `quantizedIndex` finds for them (-1 for none). */
export function layerPairs(
  prepared: PreparedModel,
  quantizedIndex: (floatTensor: number) => number,
): LayerPair[] {
  const subgraph = prepared.model.subgraphs[0];
  if (subgraph === undefined) return [];
  return subgraph.operators.flatMap((operator, index) =>
    operator.outputs.flatMap((floatTensor): LayerPair[] => {
      const tensor = subgraph.tensors[floatTensor];
      const quantizedTensor = quantizedIndex(floatTensor);
      if (tensor?.type !== 'FLOAT32' || quantizedTensor < 0) return [];
      const operatorIndex = prepared.sourceOperators[0]![index]!;
      const name = operatorName(prepared.model, operator);
      return [{ operatorIndex, operator: name, name: tensor.name, floatTensor, quantizedTensor }];
    }),
  );
}
