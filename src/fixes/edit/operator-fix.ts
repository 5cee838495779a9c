import {
  isConstant,
  operatorName,
  type BuiltinOptions,
  type Model,
  type Operator,
  type Tensor,
} from '../../model';
import type { Fix, FixSite, Safety } from '../fix';
import { ModelEditor, type NewOperator, type NewTensor, type SubgraphEditor } from './model-editor';

/** One operator as a rewrite sees it, with the means to put others in its place. */
export class OperatorRewrite {
  private readonly replacement: Operator[] = [];

  constructor(
    readonly model: Model,
    private readonly subgraph: SubgraphEditor,
    readonly operator: Operator,
  ) {}

  get options(): BuiltinOptions | null {
    return this.operator.options;
  }

  inputIndex(position: number): number {
    return this.operator.inputs[position] ?? -1;
  }

  input(position: number): Tensor {
    return this.subgraph.tensors[this.inputIndex(position)]!;
  }

  get outputIndex(): number {
    return this.operator.outputs[0]!;
  }

  get output(): Tensor {
    return this.subgraph.tensors[this.outputIndex]!;
  }

  isConstant(position: number): boolean {
    return isConstant(this.model, this.input(position));
  }

  /** A new activation with the output's name and what was added to it. */
  temporary(suffix: string, like: NewTensor | Tensor): number {
    const { type, shape } = like;
    return this.subgraph.addTensor({ name: `${this.output.name}/${suffix}`, type, shape });
  }

  floats(suffix: string, shape: readonly number[], values: ArrayLike<number>): number {
    const data = new Uint8Array(Float32Array.from(values).buffer);
    return this.subgraph.addConstant({ name: `${this.output.name}/${suffix}`, type: 'FLOAT32', shape }, data);
  }

  integers(suffix: string, values: readonly number[]): number {
    const data = new Uint8Array(Int32Array.from(values).buffer);
    const tensor = { name: `${this.output.name}/${suffix}`, type: 'INT32', shape: [values.length] } as const;
    return this.subgraph.addConstant(tensor, data);
  }

  constant(tensor: NewTensor, data: Uint8Array): number {
    return this.subgraph.addConstant(tensor, data);
  }

  add(operator: NewOperator): void {
    this.replacement.push(this.subgraph.operator(operator));
  }

  finish(): readonly Operator[] {
    return this.replacement;
  }
}

export interface OperatorFix {
  readonly id: string;
  readonly title: string;
  readonly safety: Safety;
  readonly bound: string | null;
  readonly rules: readonly string[];
  /** Operators that it may replace. */
  readonly operators: readonly string[];
  /** What stands in the list of changes for an operator. */
  readonly change: string;
  /** Whether this very operator (types, constants, options) can be replaced. */
  applies(rewrite: OperatorRewrite): boolean;
  /** Adds the replacement, whose last operator writes the outputs of the old one. */
  replace(rewrite: OperatorRewrite): void;
}

/** A fix that puts other operators in the place of one. */
export function operatorFix(definition: OperatorFix): Fix {
  const { operators, change, applies, replace, ...head } = definition;
  return {
    ...head,
    find(model) {
      const editor = new ModelEditor(model);
      return model.subgraphs.flatMap((subgraph, index) =>
        subgraph.operators.flatMap((operator, operatorIndex): FixSite[] => {
          if (!operators.includes(operatorName(model, operator))) return [];
          if (!applies(new OperatorRewrite(model, editor.subgraphs[index]!, operator))) return [];
          const name = subgraph.tensors[operator.outputs[0] ?? -1]?.name ?? '';
          return [{ subgraph: index, operatorIndex, change: `${change} ('${name}')` }];
        }),
      );
    },
    apply(model, sites) {
      const editor = new ModelEditor(model);
      editor.subgraphs.forEach((subgraph, index) => {
        const replacements = new Map<number, readonly Operator[]>();
        for (const site of sites) {
          if (site.subgraph !== index || site.operatorIndex === null) continue;
          const rewrite = new OperatorRewrite(model, subgraph, subgraph.operators[site.operatorIndex]!);
          replace(rewrite);
          replacements.set(site.operatorIndex, rewrite.finish());
        }
        subgraph.replace(replacements);
      });
      return editor.build();
    },
  };
}

/** True where every dimension of the tensor is known. */
export const isStatic = (tensor: Tensor): boolean =>
  tensor.hasShape && ![...tensor.shape, ...(tensor.shapeSignature ?? [])].includes(-1);
