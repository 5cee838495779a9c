import { describe, expect, it } from 'vitest';
import { pageUnderTest } from './page-under-test';
import { FINDING, smallView } from './synthetic-views';

const test = pageUnderTest();

describe('states of the page', () => {
  it('shows what is wrong with an unreadable file and comes back', async () => {
    await test.open([
      {
        type: 'unreadable',
        problem: {
          fileName: 'broken.tflite',
          message: 'A vector ends behind the file.',
          byteOffset: 4660,
          path: 'Model.subgraphs[0]',
          hint: 'Download it again.',
        },
      },
    ]);
    const text = await test.page.locator('.unreadable').textContent();
    for (const part of [
      'broken.tflite',
      'ends behind',
      '4,660',
      '0x1234',
      'Model.subgraphs[0]',
      'Download it again.',
    ]) {
      expect(text).toContain(part);
    }
    await test.tell({ type: 'model', view: smallView() });
    await test.page.waitForSelector('.graph-svg .node');
  });

  it('tells what it waits for', async () => {
    await test.open([{ type: 'loading', fileName: 'big.tflite', step: 'Reading' }]);
    await test.page.waitForSelector('text=Reading: big.tflite…');
  });

  it('has words for a model without subgraphs and for one without operators', async () => {
    await test.open([{ type: 'model', view: { ...smallView(), subgraphs: [], findings: [] } }]);
    await test.page.waitForSelector('text=No subgraph');
    for (const tab of ['metadata', 'findings', 'memory']) {
      await test.page.click(`#tab-${tab}`);
      expect((await test.page.locator('#tab-panel').textContent())?.length).toBeGreaterThan(20);
    }
    const empty = { name: null, inputs: [], outputs: [], operators: [], tensors: [] };
    await test.tell({ type: 'model', view: { ...smallView(), subgraphs: [empty] } });
    await test.page.click('#tab-graph');
    await test.page.waitForSelector('text=Nothing to draw');
  });

  it('survives a reload where it was', async () => {
    await test.openView(smallView());
    await test.page.click('#graph-node-2');
    await test.page.keyboard.press('+');
    await test.page.click('#tab-operators');
    await test.page.fill('.grid-tools input', 'relu');
    await test.page.waitForTimeout(500);
    await test.page.reload();
    await test.page.waitForSelector('.grid-row');
    expect(await test.page.locator('.grid-tools input').inputValue()).toBe('relu');
    expect(await test.page.locator('#details h2').textContent()).toContain('RELU');
    await test.page.click('#tab-graph');
    await test.page.waitForSelector('.node-selected');
    expect(await test.page.locator('.zoom-level').textContent()).toBe('125%');
  });

  it('keeps camera and selection when the file changes', async () => {
    await test.openView(smallView());
    await test.page.click('#graph-node-2');
    await test.page.keyboard.press('+');
    await expect.poll(() => test.page.locator('.zoom-level').textContent()).toBe('125%');
    const place = await test.page.locator('.graph-svg > g').getAttribute('transform');
    await test.tell({ type: 'loading', fileName: 'synthetic.tflite', step: 'Reading' });
    await test.tell({ type: 'model', view: smallView({ findings: [] }) });
    await expect.poll(() => test.page.locator('.node-finding').count()).toBe(0);
    expect(await test.page.locator('.node-selected').count()).toBe(1);
    expect(await test.page.locator('.graph-svg > g').getAttribute('transform')).toBe(place);
    expect(await test.page.evaluate('document.activeElement.className')).toBe('graph-canvas');
  });

  it('shows a plan of the memory', async () => {
    await test.openView(smallView());
    await test.page.click('#tab-memory');
    await test.page.waitForSelector('text=No memory plan');
    const block = { subgraph: 0, index: 4, name: 'gate', bytes: 600, firstUse: 3, lastUse: 4, offset: 0 };
    const tensors = [
      block,
      { ...block, index: 5, name: 'sum', bytes: 400, firstUse: 4, lastUse: 5, offset: 600 },
    ];
    await test.tell({
      type: 'memory',
      memory: {
        ...{
          title: 'TFLite Micro',
          tensors,
          peakStep: 4,
          total: 1064,
          peak: 1000,
          lowerBound: 1000,
          persistent: 64,
        },
        steps: [null, ...[0, 1, 2, 3, 4].map((operatorIndex) => ({ subgraph: 0, operatorIndex }))],
        unknownOperators: ['SVDF'],
      },
    });
    await test.page.waitForSelector('.memory-chart');
    const facts = test.page.locator('.memory-facts');
    expect(await facts.textContent()).toContain('Arena1.04 KB (1,064 bytes)');
    expect(await test.page.locator('.memory-unknown').textContent()).toContain('SVDF');
    await facts.locator('text=ADD 3').click();
    await test.page.waitForSelector('.node-selected .node-title:has-text("ADD")');
    await test.page.click('#tab-memory');
    await test.page.click('.memory td >> text=gate');
    await test.page.waitForSelector('.node-selected .node-title:has-text("LOGISTIC")');
  });

  it('shows failures of what it asked for', async () => {
    test.server.answer = ({ id }) => ({
      type: 'reply',
      id,
      ok: false,
      error: { code: 'failed', message: 'No listing.' },
    });
    await test.openView(smallView());
    await test.page.click('#graph-node-2');
    await test.page.click('text=Show in Listing');
    await test.page.waitForSelector('.notice:has-text("No listing.")');
    await test.page.click('.notice button');
    expect(await test.page.locator('.notice').count()).toBe(0);
  });

  it('takes hostile strings as text', async () => {
    const attack = '<img src=x onerror="document.title=1">\u202Egnp.exe\u0000\u{1F600}';
    const { subgraphs, ...view } = smallView();
    const main = subgraphs[0]!;
    await test.openView({
      ...view,
      summary: { ...view.summary, fileName: attack, description: attack },
      subgraphs: [
        {
          ...main,
          name: attack.repeat(200),
          tensors: main.tensors.map((tensor) => ({ ...tensor, name: attack, type: attack })),
          operators: main.operators.map((operator) => ({
            ...operator,
            name: 'CUSTOM',
            customCode: attack,
            fusedActivation: attack,
            options: [[attack, attack.repeat(100)]] as const,
          })),
        },
        { ...main, name: attack },
      ],
      signatures: [{ key: attack, subgraph: 0, inputs: [{ name: attack, tensor: 99 }], outputs: [] }],
      metadata: [{ title: attack, entries: [[attack, attack]], text: `${attack}\n${attack}` }],
      associatedFiles: [{ name: attack, bytes: 5, description: attack }],
      findings: [{ ...FINDING, ruleId: attack, message: attack, hint: attack, operator: attack }],
      verdicts: [{ runtime: 'tflm', label: attack, verdict: 'refuses' }],
    });
    await test.page.click('#graph-node-1');
    for (const tab of ['operators', 'tensors', 'metadata', 'findings', 'graph']) {
      await test.page.click(`#tab-${tab}`);
      await test.page.waitForTimeout(50);
      expect(await test.page.locator('img').count()).toBe(0);
      const text = (await test.page.locator('body').textContent()) ?? '';
      expect(text).toContain('<img src=x');
      expect(text).not.toMatch(/[\u202E\0]/);
    }
  });
});
