import type { LayoutInput, LayoutResult } from './graph';
import { layoutSteps } from './steps';

export class LayoutCancelled extends Error {
  constructor() {
    super('The layout was cancelled.');
    this.name = 'LayoutCancelled';
  }
}

/** Lets messages in at least this often, in milliseconds. */
const SLICE = 12;

/**
 * Runs a layout to its end, letting other work in between.
 * @throws LayoutCancelled at the first step after `signal` aborts.
 */
export async function runLayout(input: LayoutInput, signal: AbortSignal): Promise<LayoutResult> {
  const steps = layoutSteps(input);
  let sliceEnd = performance.now() + SLICE;
  for (;;) {
    if (signal.aborted) throw new LayoutCancelled();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    sliceEnd = performance.now() + SLICE;
  }
}
