import { describe, expect, it } from 'vitest';
import { pageUnderTest } from './page-under-test';
import { smallView } from './synthetic-views';

const test = pageUnderTest();

describe('the graph', () => {
  it('draws operators with their constants, activations and findings', async () => {
    await test.openView(smallView());
    const nodes = test.page.locator('.graph-svg .node');
    expect(await nodes.count()).toBe(7);
    const conv = await test.page.locator('#graph-node-1').textContent();
    expect(conv).toContain('CONV_2D');
    expect(conv).toContain('RELU6');
    expect(conv).toContain('filter 8×3×3×3 float32');
    expect(await test.page.locator('#graph-node-4').textContent()).toContain('TFLite Micro refuses');
  });

  it('follows the edges by keyboard, says where it is, and opens the details', async () => {
    await test.openView(smallView());
    await test.page.focus('.graph-canvas');
    await test.page.keyboard.press('Home');
    await test.hears('image');
    await test.page.keyboard.press('ArrowDown');
    await test.hears('CONV_2D with RELU6, operator 0 of 5');
    await test.page.keyboard.press('ArrowDown');
    await test.hears(/^(RELU|LOGISTIC)/);
    const first = (await test.page.locator('.visually-hidden[role=status]').textContent()) ?? '';
    await test.page.keyboard.press(first.startsWith('RELU') ? 'ArrowRight' : 'ArrowLeft');
    await test.hears(first.startsWith('RELU') ? /^LOGISTIC/ : /^RELU/);
    await test.page.keyboard.press('ArrowDown');
    await test.hears('ADD');
    await test.hears('1 finding: ADD takes float32 with int8.');
    const active = await test.page.locator('.graph-canvas').getAttribute('aria-activedescendant');
    expect(active).toBe('graph-node-4');
    expect(await test.page.locator(`#${active}`).getAttribute('class')).toContain('node-selected');
    await test.page.keyboard.press('Enter');
    expect(await test.page.evaluate('document.activeElement.id')).toBe('details');
    expect(await test.page.locator('#details').textContent()).toContain('Quantize fully.');
    await test.page.keyboard.press('Escape');
    await test.page.keyboard.press('Escape');
    expect(await test.page.locator('.node-selected').count()).toBe(0);
  });

  it('selects by click, and clears by a click beside', async () => {
    await test.openView(smallView());
    await test.page.click('#graph-node-2');
    expect(await test.page.locator('#details h2').textContent()).toContain('RELU');
    await test.page.mouse.click(20, 500);
    expect(await test.page.locator('#details h2').textContent()).toContain('5 operators');
  });

  it('zooms, pans and fits', async () => {
    await test.openView(smallView());
    const zoom = test.page.locator('.zoom-level');
    const place = () => test.page.locator('.graph-svg > g').getAttribute('transform');
    await test.page.focus('.graph-canvas');
    await test.page.keyboard.press('+');
    await expect.poll(() => zoom.textContent()).toBe('125%');
    await test.page.keyboard.press('-');
    await expect.poll(() => zoom.textContent()).toBe('100%');
    const before = await place();
    await test.page.mouse.move(400, 400);
    await test.page.mouse.wheel(0, 60);
    await expect.poll(place).not.toBe(before);
    expect(await zoom.textContent()).toBe('100%');
    await test.page.keyboard.down('Control');
    await test.page.mouse.wheel(0, 300);
    await test.page.keyboard.up('Control');
    await expect.poll(() => zoom.textContent()).not.toBe('100%');
    const far = await place();
    await test.page.mouse.down();
    await test.page.mouse.move(450, 450, { steps: 3 });
    await test.page.mouse.up();
    expect(await place()).not.toBe(far);
    await test.page.focus('.graph-canvas');
    await test.page.keyboard.press('0');
    await expect.poll(() => test.page.locator('.graph-svg .node').count()).toBe(7);
  });

  it('finds operators and tensors, Enter goes on, Escape ends', async () => {
    await test.openView(smallView());
    await test.page.focus('.graph-canvas');
    await test.page.keyboard.press('/');
    await test.page.keyboard.type('relu');
    expect(await test.page.locator('.graph-search-count').textContent()).toBe('2 results');
    await test.page.keyboard.press('Enter');
    expect(await test.page.locator('#details h2').textContent()).toContain('CONV_2D');
    await test.page.keyboard.press('Enter');
    expect(await test.page.locator('#details h2').textContent()).toContain('RELU');
    await test.page.keyboard.press('Shift+Enter');
    expect(await test.page.locator('.graph-search-count').textContent()).toBe('1 of 2');
    await test.page.fill('#graph-search', 'gate');
    await test.page.keyboard.press('Enter');
    expect(await test.page.locator('#details h2').textContent()).toContain('LOGISTIC');
    await test.page.keyboard.press('Escape');
    expect(await test.page.locator('#graph-search').inputValue()).toBe('');
  });

  it('enters the subgraph of a control-flow operator and comes back', async () => {
    await test.openView(smallView());
    await test.page.click('#graph-node-5');
    await test.page.click('#details >> text=1 while_body');
    await test.page.waitForSelector('.node-title:has-text("TANH")');
    expect(await test.page.locator('.subgraph-bar select').inputValue()).toBe('1');
    await test.page.click('.subgraph-bar .link');
    await test.page.waitForSelector('.node-selected .node-title:has-text("WHILE")');
  });

  it('reveals what the extension asks for', async () => {
    await test.openView(smallView());
    await test.page.click('#tab-metadata');
    await test.tell({ type: 'reveal', target: { kind: 'operator', subgraph: 1, operatorIndex: 0 } });
    await test.page.waitForSelector('.node-selected .node-title:has-text("TANH")');
    await test.tell({ type: 'reveal', target: { kind: 'tensor', subgraph: 0, tensorIndex: 4 } });
    await test.page.waitForSelector('.node-selected .node-title:has-text("LOGISTIC")');
    expect(await test.page.locator('#details h2').textContent()).toContain('gate');
  });
});

describe('the layout', () => {
  const serveWorker = (script: string) =>
    test.page.route('**/layout-worker.js', (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: script }),
    );

  it('is made in a worker, one for all graphs', async () => {
    await test.openView(smallView());
    await test.page.click('#tab-tensors');
    await test.page.click('#tab-graph');
    await test.page.waitForSelector('.graph-svg .node');
    expect(test.page.workers()).toHaveLength(1);
  });

  it('can be cancelled and begun again, with the table at hand', async () => {
    await serveWorker("onmessage = () => {}; postMessage({ type: 'ready' });");
    await test.open([{ type: 'model', view: smallView() }]);
    await test.page.waitForSelector('text=Laying out 5 operators…');
    await test.page.click('text=Cancel');
    await test.page.waitForSelector('text=The layout was cancelled');
    await test.page.click('text=Lay Out Again');
    await test.page.waitForSelector('text=Laying out 5 operators…');
    await test.page.click('text=Show as Table');
    await test.page.waitForSelector('.grid-row');
  });

  it('tells why it failed', async () => {
    const answer = "{ type: 'failed', id: data.id, message: 'No room.' }";
    await serveWorker(`onmessage = ({ data }) => postMessage(${answer}); postMessage({ type: 'ready' });`);
    await test.open([{ type: 'model', view: smallView() }]);
    await test.page.waitForSelector('text=The graph could not be laid out');
    await test.page.waitForSelector('text=No room.');
  });

  it('is made in the page where no worker starts', async () => {
    await serveWorker('throw new Error("no worker here");');
    await test.openView(smallView());
    expect(await test.page.locator('.graph-svg .node').count()).toBe(7);
    test.problems = test.problems.filter((problem) => !problem.includes('no worker here'));
  });
});
