/**
 * Fast paths of kernels in WebAssembly SIMD, over the interpreter's one memory. Each gives the bytes of the reference
 * kernel: integer sums do not depend on their order, and float sums keep the reference's order, one channel a lane.
 */
export { instantiateSimd } from './module';
export type { SimdKernels } from './module';
export { fastFloatConvolution, fastIntegerConvolution } from './fast-convolution';
export type { FastRun } from './fast-convolution';
export { fastIntegerDense } from './fast-integer-dense';
export { fastVectorProduct } from './fast-hybrid-dense';
export type { VectorProduct } from './fast-hybrid-dense';
export { fastFloatDense } from './fast-dense';
export { fastFloatDepthwise, fastIntegerDepthwise } from './fast-depthwise';
export { fastByteProduct, fastByteSum, fastFloatBinary } from './fast-binary';
export type { BinaryTensors } from './fast-binary';
export { fastConversion, fastFloatUnary } from './fast-unary';
export { fastColumnSums } from './fast-column-sums';
export type { ColumnSums } from './fast-column-sums';
export { isByteValue } from './packing';
export { fastResize } from './fast-resize';
export type { Interpolation } from './fast-resize';
export { fastPooling } from './fast-pooling';
export type { PoolingWindow } from './fast-pooling';
