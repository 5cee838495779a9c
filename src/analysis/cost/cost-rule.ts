import type { BuiltinOptions, Tensor } from '../../model';

/** An operator as a cost rule sees it; shapes as stored, an unknown dimension counting as 1. */
export interface CostNode {
  readonly name: string;
  readonly options: BuiltinOptions | null;
  readonly inputs: readonly (Tensor | undefined)[];
  readonly outputs: readonly (Tensor | undefined)[];
}

export interface ComputeCost {
  /** Multiply-accumulates of one run of the operator. */
  readonly macs: number;
  /** How they are counted, in words and with the numbers put in. */
  readonly formula: string;
}

/** Null where a tensor that the rule needs is missing or has another rank. */
export type CostRule = (node: CostNode) => ComputeCost | null;

/** `12 × 12 × 8 × (3 × 3 × 16)`, from the factors in their groups. */
export function product(factors: readonly (readonly [number, string])[]): ComputeCost {
  const macs = factors.reduce((result, [factor]) => result * factor, 1);
  return { macs, formula: factors.map(([factor, meaning]) => `${factor} ${meaning}`).join(' × ') };
}
