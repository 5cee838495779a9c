import type { Model, Tensor } from '../../model';
import type { Fix, FixSite } from '../fix';

/** Dimensions that are unknown in the signature; the stored shape has 1 (or -1) there. */
const unknownAxes = (tensor: Tensor): number[] =>
  (tensor.shapeSignature ?? tensor.shape).flatMap((dimension, axis) => (dimension === -1 ? [axis] : []));

const isDynamic = (tensor: Tensor): boolean => unknownAxes(tensor).length > 0 || tensor.shape.includes(-1);

/** Unknown dimensions of every tensor become 1, which is what the stored shapes were computed for. */
function fixShapes(model: Model): Model {
  return {
    ...model,
    subgraphs: model.subgraphs.map((subgraph) => ({
      ...subgraph,
      tensors: subgraph.tensors.map((tensor) =>
        isDynamic(tensor)
          ? { ...tensor, shape: tensor.shape.map((d) => (d === -1 ? 1 : d)), shapeSignature: null }
          : tensor,
      ),
    })),
  };
}

/** The model computes for a batch of 1 what it computed before; other batch sizes are given up. */
export const staticShapes: Fix = {
  id: 'static-shapes',
  title: 'Make unknown dimensions 1 (batch 1)',
  safety: 'safe',
  bound: null,
  rules: ['dynamic-shape'],
  find(model) {
    return model.subgraphs.flatMap((subgraph, index): FixSite[] => {
      const dynamic = subgraph.tensors.filter(isDynamic);
      if (dynamic.length === 0) return [];
      const inputs = subgraph.inputs.map((input) => subgraph.tensors[input]).filter((t) => t && isDynamic(t));
      const what = inputs
        .map((t) => `'${t!.name}' [${(t!.shapeSignature ?? t!.shape).join(',')}]`)
        .join(', ');
      const change = `fix the shapes of ${dynamic.length} tensors${what && ` (inputs ${what})`}`;
      return [{ subgraph: index, operatorIndex: null, change }];
    });
  },
  apply: (model, sites) => (sites.length === 0 ? model : fixShapes(model)),
};
