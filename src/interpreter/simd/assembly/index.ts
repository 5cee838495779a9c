/** The interpreter's SIMD kernels, compiled to WebAssembly by `npm run generate:simd`. They work on its one memory. */
export { packFloat, gemmFloat } from './gemm-float';
export { gemmInt, requantizeRows } from './gemm-int';
export { gatherFloat, gatherInt } from './gather';
export { depthwiseFloat, depthwiseInt } from './depthwise';
