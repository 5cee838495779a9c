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
  readonly gemmInt: IntegerProduct;
  readonly gemmBytes: IntegerProduct;
  requantizeRows(
    sums: number,
    factors: number,
    stride: number,
    output: number,
    m: number,
    n: number,
    zeroPoint: number,
    low: number,
    high: number,
    isUnsigned: number,
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
    taps: number,
  ): void;
  depthwiseInt(
    geometry: number,
    batches: number,
    input: number,
    filter: number,
    bias: number,
    output: number,
    factors: number,
    stride: number,
    taps: number,
    outside: number,
    outputZeroPoint: number,
    low: number,
    high: number,
    isUnsigned: number,
  ): void;
  widen(source: number, target: number, count: number, zeroPoint: number, isUnsigned: number): void;
  multiplyVector(
    vector: number,
    weights: number,
    bias: number,
    sums: number,
    units: number,
    depth: number,
  ): void;
  scaleReal(
    sums: number,
    factors: number,
    output: number,
    count: number,
    zeroPoint: number,
    low: number,
    high: number,
  ): void;
  readonly addFloat: FloatRows;
  readonly subFloat: FloatRows;
  readonly mulFloat: FloatRows;
  readonly preluFloat: FloatRows;
  addBytes(
    ...parameters: [
      ...operands: Operands,
      tables: number,
      factors: number,
      zeroPoint: number,
      low: number,
      high: number,
      isUnsigned: number,
    ]
  ): void;
  mulBytes(
    ...parameters: [
      ...operands: Operands,
      aZero: number,
      bZero: number,
      factors: number,
      zeroPoint: number,
      low: number,
      high: number,
      isUnsigned: number,
    ]
  ): void;
  rectifyFloat(
    input: number,
    output: number,
    count: number,
    lower: number,
    upper: number,
    tiny: number,
  ): void;
  rectifyPassing(
    input: number,
    output: number,
    count: number,
    lower: number,
    upper: number,
    tiny: number,
  ): void;
  leakyFloat(input: number, output: number, count: number, slope: number, tiny: number): void;
  hardSwishFloat(input: number, output: number, count: number, tiny: number): void;
  copyRows(
    source: number,
    sourceStride: number,
    target: number,
    targetStride: number,
    bytes: number,
    rows: number,
  ): void;
  readonly maxPoolFloat: Pool;
  readonly averagePoolFloat: Pool;
  maxPoolBytes(...parameters: [...Parameters<Pool>, isUnsigned: number]): void;
  averagePoolBytes(...parameters: [...Parameters<Pool>, isUnsigned: number, sums: number]): void;
  addRows(input: number, sums: number, depth: number, rows: number, isUnsigned: number): void;
  addFloatRows(input: number, sums: number, depth: number, rows: number, tiny: number): void;
  dequantizeBytes(
    input: number,
    output: number,
    count: number,
    scale: number,
    zeroPoint: number,
    isUnsigned: number,
  ): void;
  quantizeBytes(
    input: number,
    output: number,
    count: number,
    scale: number,
    zeroPoint: number,
    low: number,
    high: number,
  ): void;
  resizeFloat(
    input: number,
    output: number,
    batches: number,
    inputHeight: number,
    inputWidth: number,
    height: number,
    width: number,
    depth: number,
    rows: number,
    columns: number,
  ): void;
}

type IntegerProduct = (
  a: number,
  packed: number,
  bias: number,
  output: number,
  m: number,
  n: number,
  pairs: number,
  factors: number,
  stride: number,
  zeroPoint: number,
  low: number,
  high: number,
  isUnsigned: number,
) => void;

/** Operands that broadcast: see `assembly/binary-float.ts`. */
type Operands = [
  out: number,
  a: number,
  aStarts: number,
  aStep: number,
  b: number,
  bStarts: number,
  bStep: number,
  length: number,
  rowCount: number,
];

type FloatRows = (...parameters: [...operands: Operands, low: number, high: number, tiny: number]) => void;

type Pool = (
  geometry: number,
  batches: number,
  input: number,
  output: number,
  low: number,
  high: number,
) => void;

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
