/** The interpreter's SIMD kernels, compiled to WebAssembly by `npm run generate:simd`. They work on its one memory. */
export { packFloat, gemmFloat } from './gemm-float';
export { gemmBytes, gemmInt } from './gemm-int';
export { requantizeRows } from './requantize';
export { gatherFloat, gatherInt } from './gather';
export { depthwiseFloat } from './depthwise-float';
export { depthwiseInt } from './depthwise-int';
export { multiplyVector, scaleReal, widen } from './dense-int';
export { addFloat, mulFloat, preluFloat, subFloat } from './binary-float';
export { addBytes, mulBytes } from './binary-int';
export { copyRows, hardSwishFloat, leakyFloat, rectifyFloat, rectifyPassing } from './unary';
export {
  addFloatRows,
  addRows,
  averagePoolBytes,
  averagePoolFloat,
  maxPoolBytes,
  maxPoolFloat,
} from './pool';
export { dequantizeBytes, quantizeBytes } from './quantize';
export { resizeFloat } from './resize';
