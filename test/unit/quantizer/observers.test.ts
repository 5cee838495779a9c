import { describe, expect, it } from 'vitest';
import { createObserver } from '../../../src/quantizer/calibrate/observers';
import { noise } from './helpers';

describe('observers', () => {
  it('min-max takes the extremes of all samples', () => {
    const observer = createObserver('min-max');
    expect(observer.range()).toBeNull();
    observer.observe(Float32Array.of(0, 3, -1));
    observer.observe(Float32Array.of(-2, 1));
    expect(observer.range()).toEqual({ min: -2, max: 3 });
  });

  it('moving-average lets a single outlier count less', () => {
    const observer = createObserver('moving-average');
    for (let sample = 0; sample < 20; sample++) observer.observe(Float32Array.of(-1, 1));
    observer.observe(Float32Array.of(-1, 101));
    expect(observer.range()?.max).toBeCloseTo(11, 6);
    expect(observer.range()?.min).toBeCloseTo(-1, 6);
  });

  it('percentile cuts rare outliers off and keeps everything else', () => {
    const observer = createObserver('percentile');
    for (let sample = 0; sample < 50; sample++) observer.observe(noise(1000, sample + 1));
    observer.observe(Float32Array.of(50));
    const range = observer.range()!;
    expect(range.max).toBeGreaterThan(0.98);
    expect(range.max).toBeLessThan(1.2);
    expect(range.min).toBeGreaterThanOrEqual(-1);
    expect(range.min).toBeLessThan(-0.98);
  });

  it('percentile of few values is their range', () => {
    const observer = createObserver('percentile');
    observer.observe(Float32Array.of(2, 4));
    expect(observer.range()).toEqual({ min: 2, max: 4 });
  });

  it.each(['min-max', 'moving-average', 'percentile'] as const)('%s shows what is not finite', (name) => {
    const nan = createObserver(name);
    nan.observe(Float32Array.of(1, Number.NaN));
    nan.observe(Float32Array.of(1, 2));
    expect(nan.range()?.max).toBeNaN();
    const infinite = createObserver(name);
    infinite.observe(Float32Array.of(1, Number.POSITIVE_INFINITY));
    expect(infinite.range()?.max).toBe(Number.POSITIVE_INFINITY);
  });
});
