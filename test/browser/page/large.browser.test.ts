import { describe, expect, it } from 'vitest';
import type { HostMessage, ModelView } from '../../../src/protocol';
import { pageUnderTest } from './page-under-test';
import { ModelFormatError } from '../../../src/model';
import { realView, sharedModels } from './real-views';
import { transformerView } from './synthetic-views';

/** What exists in the page. */
declare function deliver(message: HostMessage): void;
declare function requestAnimationFrame(then: () => void): void;
declare const document: { querySelector(selector: string): { dispatchEvent(event: object): void } | null };
declare const WheelEvent: new (type: string, init: object) => object;

const test = pageUnderTest();

describe('large graphs', () => {
  /** From the moment the page gets the model until its first nodes stand on the screen, in milliseconds. */
  async function timeToGraph(view: ModelView): Promise<number> {
    await test.open([{ type: 'loading', fileName: 'large.tflite', step: 'Reading' }]);
    await test.page.waitForSelector('text=Reading');
    return test.page.evaluate(async (given) => {
      const start = performance.now();
      deliver({ type: 'model', view: given });
      while (document.querySelector('.graph-svg .node') === null) {
        await new Promise<void>((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise<void>((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    }, view);
  }

  /** Of 40 turns of the wheel, in milliseconds. */
  async function slowestFrame(): Promise<number> {
    return test.page.evaluate(async () => {
      const canvas = document.querySelector('.graph-canvas');
      let slow = 0;
      for (let i = 0; i < 40; i++) {
        const start = performance.now();
        canvas?.dispatchEvent(new WheelEvent('wheel', { deltaY: -120, bubbles: true, cancelable: true }));
        await new Promise<void>((resolve) => requestAnimationFrame(resolve));
        slow = Math.max(slow, performance.now() - start);
      }
      return slow;
    });
  }

  it('the largest real graph is there in under 2 seconds', async ({ skip }) => {
    const views = realViews();
    if (views.length === 0) return skip();
    const largest = views.reduce((a, b) => (operatorCount(b) > operatorCount(a) ? b : a));
    const milliseconds = await timeToGraph(largest);
    console.log(
      `${largest.summary.fileName}: ${operatorCount(largest)} operators in ${milliseconds.toFixed(0)} ms`,
    );
    expect(milliseconds).toBeLessThan(2_000);
  });

  it('every real model is drawn, each of its tabs too', async ({ skip }) => {
    const views = realViews();
    if (views.length === 0) return skip();
    await test.open([{ type: 'loading', fileName: 'first.tflite', step: 'Reading' }]);
    const tabs = ['operators', 'tensors', 'metadata', 'findings', 'graph'] as const;
    for (const [i, view] of views.entries()) {
      const summary = { ...view.summary, fileName: `model ${i}` };
      await test.tell({ type: 'model', view: { ...view, summary } });
      await test.page.waitForSelector(`h1:text-is("model ${i}")`);
      for (const tab of tabs) {
        await test.tell({ type: 'show-tab', tab });
        await test.page.waitForSelector(`#tab-${tab}[aria-selected=true]`);
      }
      await test.page.waitForSelector('.graph-svg .node, .graph-svg .overview, #tab-panel .empty h2');
    }
    console.log(`${views.length} real models drawn`);
  }, 240_000);

  it.each([
    [3_000, 5_000],
    [10_000, 10_000],
  ])('%i operators that share inputs are there in under %i ms, and move smoothly', async (count, limit) => {
    const milliseconds = await timeToGraph(transformerView(count));
    expect(milliseconds).toBeLessThan(limit);
    expect(await test.page.locator('.graph-svg .node').count()).toBeLessThan(300);
    await test.page.focus('.graph-canvas');
    await test.page.keyboard.press('End');
    await test.page.waitForSelector('.node-selected');
    const near = await slowestFrame();
    await test.page.keyboard.press('0');
    await test.page.waitForSelector('.overview');
    const slowest = Math.max(near, await slowestFrame());
    console.log(`${count} operators: ${milliseconds.toFixed(0)} ms; slowest frame ${slowest.toFixed(0)} ms`);
    expect(slowest).toBeLessThan(500);
  });
});

function operatorCount(view: ModelView): number {
  return view.subgraphs[0]?.operators.length ?? 0;
}

/** Of the shared models that can be read; some are broken on purpose. */
function realViews(): ModelView[] {
  return (sharedModels() ?? []).flatMap((name) => {
    try {
      return [realView(name)];
    } catch (error) {
      if (error instanceof ModelFormatError) return [];
      throw error;
    }
  });
}
