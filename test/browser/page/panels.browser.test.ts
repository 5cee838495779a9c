import { describe, expect, it } from 'vitest';
import { pageUnderTest } from './page-under-test';
import { float16View, FINDING, smallView, transformerView } from './synthetic-views';

const test = pageUnderTest();

describe('the tables', () => {
  it('sort, filter, and move by keyboard', async () => {
    await test.openView(smallView());
    await test.page.click('#tab-operators');
    const rows = test.page.locator('.grid-row');
    await test.page.click('[role=columnheader] button:has-text("MACs")');
    expect(await test.page.locator('[aria-sort=descending]').textContent()).toContain('MACs');
    expect(await rows.first().textContent()).toContain('WHILE');
    await test.page.fill('.grid-tools input', 'relu conv');
    expect(await rows.count()).toBe(1);
    await test.page.fill('.grid-tools input', '');
    await test.page.focus('[role=grid]');
    await test.page.keyboard.press('ArrowDown');
    await test.page.keyboard.press('ArrowDown');
    expect(await test.page.locator('.grid-row[aria-selected=true]').textContent()).toContain('ADD');
    expect(await test.page.locator('#details').textContent()).toContain('ADD takes float32 with int8.');
    await test.page.keyboard.press('Enter');
    await test.page.waitForSelector('.node-selected .node-title:has-text("ADD")');
  });

  it('keep only what is in sight in the page', async () => {
    await test.openView(transformerView(5_000));
    await test.page.click('#tab-tensors');
    expect(await test.page.locator('.grid-row').count()).toBeLessThan(100);
    expect(await test.page.locator('[role=grid]').getAttribute('aria-rowcount')).toMatch(/^\d{4}$/);
    await test.page.focus('[role=grid]');
    await test.page.keyboard.press('End');
    const last = test.page.locator('.grid-row[aria-selected=true]');
    await expect.poll(() => last.isVisible()).toBe(true);
    const active = await test.page.locator('[role=grid]').getAttribute('aria-activedescendant');
    expect(await last.getAttribute('id')).toBe(active);
  });
});

describe('the findings', () => {
  it('open by a runtime, lead to their operator, follow the extension', async () => {
    await test.openView(smallView());
    await test.page.click('.verdict-refuses');
    expect(await test.page.locator('.finding').count()).toBe(1);
    await test.page.selectOption('.findings select', '');
    expect(await test.page.locator('.finding').count()).toBe(2);
    await test.page.click('.rule summary >> text=About this rule');
    expect((await test.requests()).at(-1)).toMatchObject({
      method: 'open-docs',
      params: { ruleId: 'hybrid-operator' },
    });
    await test.page.click('.finding >> text=ADD 3');
    await test.page.waitForSelector('.node-selected .node-title:has-text("ADD")');
    await test.tell({
      type: 'findings',
      findings: [],
      verdicts: [{ runtime: 'tflm', label: 'TFLM', verdict: 'runs' }],
    });
    await expect.poll(() => test.page.locator('.node-finding').count()).toBe(0);
    expect(await test.page.locator('.node-selected').count()).toBe(1);
    await test.page.click('#tab-findings');
    expect(await test.page.locator('.empty h2').textContent()).toBe('No findings');
  });
});

describe('fixes', () => {
  const fix = {
    id: 'float16-weights',
    title: 'Convert float16 weights to float32',
    safety: 'safe',
    bound: null,
  } as const;
  const quantize = {
    id: 'quantize-int8',
    title: 'Quantize to int8…',
    safety: 'needs-data',
    bound: null,
  } as const;
  const asked = async () => (await test.requests()).at(-1);

  it('stand at the finding with their safety, in the list and at the operator', async () => {
    const other = { ...FINDING, operatorIndex: 1, operator: 'RELU', fixes: [fix, quantize] };
    await test.openView(smallView({ findings: [FINDING, other] }));
    await test.page.click('#tab-findings');
    const buttons = test.page.locator('.findings .fix');
    expect(await buttons.allTextContents()).toEqual([
      'Fix: Convert float16 weights to float32 safe',
      'Quantize to int8… needs data',
    ]);
    expect(await buttons.first().getAttribute('title')).toContain('same to the bit');
    await buttons.first().click();
    expect(await asked()).toMatchObject({
      method: 'apply-fix',
      params: { finding: 1, fixId: 'float16-weights' },
    });
    await test.page.click('.finding >> text=RELU 1');
    await test.page.click('#details .fix-needs-data');
    expect(await asked()).toMatchObject({
      method: 'apply-fix',
      params: { finding: 1, fixId: 'quantize-int8' },
    });
  });

  it('stand above several findings of a rule for all of them', async () => {
    const findings = [0, 1, 2].map((operatorIndex) => ({ ...FINDING, operatorIndex, fixes: [fix] }));
    await test.openView(smallView({ findings }));
    await test.page.click('#tab-findings');
    await test.page.click('.rule-fixes >> text=Fix all 3: Convert float16 weights to float32');
    expect(await asked()).toMatchObject({
      method: 'apply-fix',
      params: { finding: null, fixId: 'float16-weights' },
    });
  });

  it('tell why they cannot be applied', async () => {
    test.server.answer = ({ id }) => {
      return { type: 'reply', id, ok: false, error: { code: 'failed', message: 'The findings changed.' } };
    };
    await test.openView(smallView({ findings: [{ ...FINDING, fixes: [fix] }] }));
    await test.page.click('#tab-findings');
    await test.page.click('.fix');
    await test.page.waitForSelector('.notice:has-text("The findings changed.")');
  });
});

describe('operators that unpack constants', () => {
  const titles = () => test.page.locator('.node-title').allTextContents();

  it('are folded into the operator that reads them, and found and reached there', async () => {
    await test.openView(float16View());
    expect(await titles()).toEqual(['image', 'CONV_2D', 'scores']);
    expect(await test.page.locator('.node-line').allTextContents()).toContain(
      'filter 8×3×3×3 float16 → DEQUANTIZE',
    );
    expect(await test.page.locator('.node-finding').count()).toBe(1);
    await test.page.fill('.graph-search input', 'dequantize');
    await test.page.keyboard.press('Enter');
    await test.page.waitForSelector('.node-selected .node-title:has-text("CONV_2D")');
    const details = test.page.locator('#details');
    expect(await details.textContent()).toContain('DEQUANTIZE cannot be run.');
    await details.locator('section:has-text("Unpacks its constants") >> text=DEQUANTIZE 0').click();
    expect(await details.locator('h2').first().textContent()).toContain('DEQUANTIZE');
    expect(await test.page.locator('.node-selected .node-title').textContent()).toBe('CONV_2D');
  });

  it('are drawn where the user wants them', async () => {
    await test.openView(float16View());
    const toggle = test.page.locator('.graph-folded button');
    expect(await toggle.textContent()).toBe('Show 2 folded operators');
    await toggle.click();
    await expect.poll(titles).toContain('DEQUANTIZE');
    expect((await titles()).filter((title) => title === 'DEQUANTIZE')).toHaveLength(2);
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await toggle.click();
    await expect.poll(titles).not.toContain('DEQUANTIZE');
  });

  it('leave nothing to fold in other graphs', async () => {
    await test.openView(smallView());
    expect(await test.page.locator('.graph-folded').count()).toBe(0);
  });
});

describe('values of a tensor', () => {
  const select = async () => {
    await test.openView(smallView());
    await test.page.click('#graph-node-1');
    await test.page.click('#details >> text=1 weights');
    await test.page.click('#details >> text=Show Histogram and Values');
  };

  it('come on demand', async () => {
    test.server.answer = ({ id, method }) => {
      const histogram = {
        bins: [1, 4, 2],
        min: -1,
        max: 2,
        mean: 0.5,
        std: 1,
        count: 7,
        zeros: 3,
        nonFinite: 1,
      };
      const values = { values: ['-1', '0', '2'], total: 7 };
      return { type: 'reply', id, ok: true, result: method === 'weight-histogram' ? histogram : values };
    };
    await select();
    const label = await test.page.locator('.histogram svg').getAttribute('aria-label');
    expect(label).toContain('7 values from -1 to 2, mean 0.5');
    expect(await test.page.locator('.first-values').textContent()).toBe('-1, 0, 2 … 7 values');
    expect((await test.requests()).slice(-2)).toMatchObject([
      { method: 'weight-histogram', params: { subgraph: 0, tensorIndex: 1, bins: 64 } },
      { method: 'tensor-values', params: { subgraph: 0, tensorIndex: 1, start: 0 } },
    ]);
  });

  it('tell why they do not come', async () => {
    test.server.answer = ({ id }) => ({
      type: 'reply',
      id,
      ok: false,
      error: { code: 'failed', message: 'The worker stopped.' },
    });
    await select();
    await test.page.waitForSelector('#details [role=alert]');
    expect(await test.page.locator('#details [role=alert]').textContent()).toContain('The worker stopped.');
  });

  it('can be cancelled', async () => {
    test.server.answer = () => null;
    await select();
    await test.page.click('.histogram-loading button');
    await test.page.waitForSelector('text=Show Histogram and Values');
    const cancelled = (await test.posted()).filter(({ type }) => type === 'cancel');
    expect(cancelled).toHaveLength(2);
  });
});
