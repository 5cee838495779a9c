import { KERNELS_WASM } from './kernels.generated';

/**
 * The compiled kernels over one memory. Pointers are byte addresses in it; shapes and meaning of each parameter are
 * documented with the sources in `assembly/`.
 */
export interface SimdKernels {
  packFloat(source: number, target: number, columns: number, k: number): void;
  gemmFloat(
    a: number,
    aStride: number,
    packed: number,
    bias: number,
    c: number,
    cStride: number,
    m: number,
    n: number,
    k: number,
    low: number,
    high: number,
  ): void;
  gemmInt(a: number, packed: number, bias: number, sums: number, m: number, n: number, pairs: number): void;
  requantizeRows(
    sums: number,
    factors: number,
    factorStride: number,
    output: number,
    m: number,
    n: number,
    zeroPoint: number,
    low: number,
    high: number,
  ): void;
  gatherFloat(geometry: number, input: number, first: number, count: number, target: number): void;
  gatherInt(
    geometry: number,
    input: number,
    first: number,
    count: number,
    target: number,
    zeroPoint: number,
    isUnsigned: number,
  ): void;
  depthwiseFloat(
    geometry: number,
    batches: number,
    input: number,
    filter: number,
    bias: number,
    output: number,
    low: number,
    high: number,
  ): void;
  depthwiseInt(
    geometry: number,
    batches: number,
    input: number,
    filter: number,
    bias: number,
    output: number,
    factors: number,
    factorStride: number,
    sums: number,
    inputZeroPoint: number,
    outputZeroPoint: number,
    low: number,
    high: number,
    isUnsigned: number,
  ): void;
}

/** Declared here because neither lib.es nor Node's types of version 20 have it, and the rooms below jobs use no DOM. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: { env: { memory: object } }) => { readonly exports: SimdKernels };
};

let compiled: object | null | undefined;

/** Null where the engine has no SIMD: the kernels then run in TypeScript, with the same results. */
export function instantiateSimd(memory: object): SimdKernels | null {
  if (compiled === undefined) {
    try {
      compiled = new WebAssembly.Module(Uint8Array.from(atob(KERNELS_WASM), (char) => char.charCodeAt(0)));
    } catch {
      compiled = null;
    }
  }
  return compiled === null ? null : new WebAssembly.Instance(compiled, { env: { memory } }).exports;
}
