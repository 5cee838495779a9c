import type { GraphView } from '../graph/graph-view';
import type { NodeView } from '../graph/node-view';
import type { Remark, Rule } from './rule';

const INTEGERS = ['INT8', 'UINT8', 'INT16'];

/** QUANTIZE of a float input of the model, DEQUANTIZE into a float output. */
function converters(graph: GraphView): readonly NodeView[] {
  const main = graph.subgraphs[0]?.subgraph;
  return (graph.nodes[0] ?? []).filter((node) => {
    const [from, to] = [node.inputs[0], node.outputs[0]];
    if (!from || !to || !main) return false;
    if (node.name === 'QUANTIZE') return from.type === 'FLOAT32' && main.inputs.includes(from.index);
    return (
      node.name === 'DEQUANTIZE' &&
      to.type === 'FLOAT32' &&
      main.outputs.includes(to.index) &&
      INTEGERS.includes(from.type)
    );
  });
}

export const floatIo: Rule = {
  meta: {
    id: 'float-io',
    title: 'An integer model takes or gives floats',
    description:
      'The layers compute with integers, but the model takes or returns float32, so each inference converts, and a microcontroller needs float kernels and four times the memory for these tensors.',
    defaultSeverity: 'information',
  },
  remarks: (graph) =>
    converters(graph).map((node): Remark => {
      const isInput = node.name === 'QUANTIZE';
      const outside = isInput ? node.inputs[0] : node.outputs[0];
      const inside = isInput ? node.outputs[0] : node.inputs[0];
      return {
        node,
        subgraph: 0,
        tensors: outside ? [{ index: outside.index, name: outside.name }] : [],
        outcome: null,
        message: `The model ${isInput ? 'takes' : 'returns'} '${outside?.name ?? ''}' as FLOAT32 and ${node.name} converts it ${isInput ? 'to' : 'from'} ${inside?.type ?? ''} in every inference.`,
        hint: `Quantize with integer input and output, and convert in the application${inside?.scaleCount === 1 ? ` with scale ${inside.scale} and zero point ${inside.zeroPoint}` : ''}.`,
        ofRuntime: false,
      };
    }),
};
