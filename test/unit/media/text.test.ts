import { describe, expect, it } from 'vitest';
import {
  bytesText,
  countText,
  percentText,
  plural,
  realText,
  shapeText,
  visible,
} from '../../../media/editor/text';

describe('visible', () => {
  it.each([
    ['plain ünïcödé 名前', 'plain ünïcödé 名前'],
    ['line\nbreak\ttab\0', 'line⟨U+000A⟩break⟨U+0009⟩tab⟨U+0000⟩'],
    ['right\u202Eto left\u2066', 'right⟨U+202E⟩to left⟨U+2066⟩'],
    ['zero\u200Bwidth\uFEFF', 'zero⟨U+200B⟩width⟨U+FEFF⟩'],
    ['lone \uD800 surrogate', 'lone ⟨U+D800⟩ surrogate'],
    ['tag \u{E0041} character', 'tag ⟨U+E0041⟩ character'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('shows %j', (text, shown) => expect(visible(text)).toBe(shown));

  it('cuts long texts', () => {
    expect(visible('x'.repeat(1_000_000))).toHaveLength(400);
    expect(visible('abcdef', 4)).toBe('abc…');
  });
});

describe('numbers in words', () => {
  it.each([
    [bytesText(0), '0 bytes'],
    [bytesText(1), '1 byte'],
    [bytesText(1023), '1023 bytes'],
    [bytesText(1024), '1.00 KB'],
    [bytesText(3.44 * 1024 * 1024), '3.44 MB'],
    [countText(999), '999'],
    [countText(1_000), '1.00 k'],
    [countText(300_774_272), '301 M'],
    [countText(2.5e12), '2.50 T'],
    [realText(3), '3'],
    [realText(0.023528477), '0.0235285'],
    [realText(-1e-12), '-1e-12'],
    [percentText(0.5), '50.0%'],
    [percentText(0.0001), '<0.1%'],
    [percentText(0), '0.0%'],
    [plural(1, 'finding'), '1 finding'],
    [plural(1200, 'finding'), '1,200 findings'],
  ])('%s = %s', (text, expected) => expect(text).toBe(expected));
});

describe('shapeText', () => {
  it.each([
    [[1, 224, 224, 3], null, '1×224×224×3'],
    [[1, 8], [-1, 8], '?×8'],
    [[], null, 'scalar'],
    [null, null, 'no shape'],
    [Array<number>(40).fill(2), null, `${Array<number>(12).fill(2).join('×')}×…`],
  ])('%j with signature %j', (shape, signature, expected) =>
    expect(shapeText(shape, signature)).toBe(expected),
  );
});
