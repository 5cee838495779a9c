/** What the user asks for. */

export type SchemeName = 'dynamic' | 'weight-only' | 'float16' | 'int8';

/** How calibration turns the values of a tensor over all samples into its range; see `calibrate/observers.ts`. */
export type ObserverName = 'min-max' | 'moving-average' | 'percentile';

export interface Recipe {
  /**
   * `dynamic`: int8 weights for operators with hybrid kernels, activations stay float (TensorFlow Lite only).
   * `weight-only`: int8 weights that DEQUANTIZE makes float again. `float16`: the same with half precision.
   * `int8`: weights and activations int8; needs a dataset.
   */
  readonly scheme: SchemeName;
  /** Type of the model's float inputs and outputs after `int8`; `float32` where it is not given. */
  readonly io?: 'float32' | 'int8';
  /**
   * Operators stay float in `int8` where one of these runtimes has a float kernel, but no int8 kernel; `['tflite']` where
   * it is not given.
   */
  readonly runtimes?: readonly ('tflite' | 'tflm')[];
  /** Refuse where an operator would have to stay float, instead of leaving it so. */
  readonly int8Only?: boolean;
  /** `min-max` where it is not given, as TensorFlow's converter does it. */
  readonly observer?: ObserverName;
  /** Operators to leave float: operator types (`SOFTMAX`) or globs of the names of their outputs. */
  readonly exclude?: readonly string[];
  /**
   * One scale for each output channel of convolutions; true where it is not given. False costs accuracy, and makes
   * `weight-only` models that TensorFlow Lite Micro can run: its DEQUANTIZE knows one scale only.
   */
  readonly perChannel?: boolean;
  /** Weights smaller than this stay float in `dynamic` and `weight-only`; 1024 elements where it is not given. */
  readonly minWeightElements?: number;
}

/** TensorFlow's converter leaves smaller weights alone (quantize_weights.cc: kWeightsMinNumElementsDefault). */
const MIN_WEIGHT_ELEMENTS = 1024;

export function minWeightElements(recipe: Recipe): number {
  return recipe.minWeightElements ?? MIN_WEIGHT_ELEMENTS;
}

/** True where the recipe excludes an operator of this type that writes tensors of these names. */
export function isExcluded(recipe: Recipe, operator: string, outputs: readonly string[]): boolean {
  return (recipe.exclude ?? []).some((pattern) => {
    if (pattern === operator) return true;
    const source = pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*');
    return outputs.some((name) => new RegExp(`^${source}$`).test(name));
  });
}
