import type { Finding } from '../lint/finding';

/** How much a fix may change: nothing, outputs within a bound, or what data of the user's decides. */
export type FixSafety = 'safe' | 'numeric' | 'needs-data';

/** A fix as it is offered: plain data, without the code that does it. */
export interface FixView {
  readonly id: string;
  /** As in a menu: 'Convert float16 weights to float32'. */
  readonly title: string;
  readonly safety: FixSafety;
  /** What may change and by how much; null where nothing does. */
  readonly bound: string | null;
}

/** A finding together with the fixes that answer it. */
export interface FindingView extends Finding {
  readonly fixes: readonly FixView[];
}

/** No rewrite of its own: it opens Quantize Model…, which needs typical inputs. */
export const QUANTIZE_TO_INT8: FixView = {
  id: 'quantize-int8',
  title: 'Quantize to int8…',
  safety: 'needs-data',
  bound: 'Weights and activations become int8, calibrated on typical inputs of yours.',
};

export const SAFETY_WORDS: Readonly<Record<FixSafety, string>> = {
  safe: 'safe',
  numeric: 'numeric',
  'needs-data': 'needs data',
};

/** 'safe: outputs stay the same to the bit'. */
export function safetySentence({ safety, bound }: FixView): string {
  if (safety === 'safe') return 'Safe: the outputs stay the same to the bit.';
  const word = safety === 'numeric' ? 'Numeric: outputs change' : 'Needs data';
  return bound === null ? `${word}.` : `${word}. ${bound}`;
}
