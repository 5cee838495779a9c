import type { Dataset } from '../../dataset';
import type { Model, Progress } from '../../model';
import type { PreparedModel } from '../prepare/prepare';
import type { Recipe } from '../recipe/recipe';

export interface SchemeContext {
  readonly prepared: PreparedModel;
  readonly recipe: Recipe;
  readonly dataset: Dataset | null;
  readonly progress: Progress | undefined;
  readonly signal: AbortSignal | undefined;
}

/** An operator that the scheme left as it was. */
export interface QuantizeNote {
  /** Of the source model. */
  readonly subgraph: number;
  readonly operatorIndex: number;
  readonly operator: string;
  readonly reason: string;
}

/** A tensor of the float model and what it has become. */
export interface LayerPair {
  /** Of the source model's subgraph 0. */
  readonly operatorIndex: number;
  readonly operator: string;
  readonly name: string;
  /** Index in subgraph 0 of the prepared float model. */
  readonly floatTensor: number;
  /** Index in subgraph 0 of the quantized model. */
  readonly quantizedTensor: number;
}

export interface SchemeResult {
  readonly model: Model;
  readonly notes: readonly QuantizeNote[];
  readonly layers: readonly LayerPair[];
  readonly calibration: { readonly samples: number; readonly seconds: number } | null;
}

/** One way to quantize a model. */
export interface Scheme {
  readonly needsDataset: boolean;
  /** Weights that are stored sparse are to be made dense: kernels of int8 weights know no sparse ones. */
  readonly needsDenseWeights: boolean;
  apply(context: SchemeContext): Promise<SchemeResult>;
}
