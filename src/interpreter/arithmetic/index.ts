export * from './activation';
export * from './fixed-point';
export * from './float16';
export * from './packed-integers';
export * from './quantized-multiplier';
export * from './rounding';
export * from './shapes';
export * from './transcendental';
