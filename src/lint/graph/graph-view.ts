import type { Model, OperatorCode, Subgraph } from '../../model';
import type { RuntimeProfile } from '../../runtimes';
import { builtinFacts, customFacts } from '../../runtimes';
import { NodeView } from './node-view';
import { TensorView } from './tensor-view';

export interface SubgraphView {
  readonly index: number;
  readonly subgraph: Subgraph;
  readonly tensors: readonly TensorView[];
}

/** A model as one runtime sees it. */
export class GraphView {
  readonly subgraphs: readonly SubgraphView[];
  /** By subgraph, in execution order. */
  readonly nodes: readonly (readonly NodeView[])[];

  constructor(
    readonly model: Model,
    readonly profile: RuntimeProfile,
  ) {
    const { base } = profile;
    const micro = base === 'tflm';
    this.subgraphs = model.subgraphs.map((subgraph, index) => ({
      index,
      subgraph,
      tensors: subgraph.tensors.map((tensor, position) => {
        const buffer = model.buffers[tensor.buffer];
        // TFLM does not read appended buffers; TFLite takes buffer 0 for empty whatever it holds.
        const visible = buffer && (micro ? buffer.location !== 'appended' : tensor.buffer !== 0);
        return new TensorView(position, tensor, visible ? buffer.data : new Uint8Array(0), !micro);
      }),
    }));
    this.nodes = model.subgraphs.map((subgraph, subgraphIndex) =>
      subgraph.operators.flatMap((operator, index) => {
        const code = model.operatorCodes[operator.opcodeIndex];
        if (!code) return [];
        const isCustom = code.builtin === 'CUSTOM';
        const name = nameOf(code);
        const facts = isCustom ? customFacts(base, name) : builtinFacts(base, name);
        return [new NodeView(this, subgraphIndex, index, operator, name, isCustom, code.version, facts)];
      }),
    );
  }

  get micro(): boolean {
    return this.profile.base === 'tflm';
  }

  allNodes(): readonly NodeView[] {
    return this.nodes.flat();
  }
}

function nameOf(code: OperatorCode): string {
  return code.builtin === 'CUSTOM' ? (code.customCode ?? '') : code.builtin;
}
