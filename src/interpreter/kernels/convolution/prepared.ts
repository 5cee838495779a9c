import type { Range } from '../../arithmetic';
import type { FastRun } from '../../simd';
import type { FilterCache } from './filter-values';
import type { Runs } from './float-convolution';
import type { ConvolutionGeometry } from './geometry';
import type { PreparedHybrid } from './hybrid-convolution';
import type { IntegerWorkspace } from './integer-convolution';
import type { Requantization } from './requantization';

/** What the four forms of a convolution carry from prepare to eval. */
export type PreparedConvolution = { readonly geometry: ConvolutionGeometry } & (
  | { readonly form: 'float'; readonly range: Range; readonly runs: Runs; readonly fast: FastRun | null }
  | ({ readonly form: 'hybrid'; readonly filter: FilterCache } & PreparedHybrid)
  | {
      /** int32 accumulators, or int64 ones. */
      readonly form: 'integer' | 'wide';
      /** Set where the SIMD kernels can run it. */
      readonly fast: FastRun | null;
      readonly requantization: Requantization;
      readonly filter: FilterCache;
      readonly workspace: IntegerWorkspace;
    }
);
