/** Fixes as a user applies them, in a real VS Code with the packaged extension. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { Workbench } from './workbench';

const MODEL = 'models/face_detection_short_range.tflite';

describe('fixes in VS Code', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(() => workbench?.close());

  const keepPicture = (name: string): void => onTestFailed(() => workbench.shot(`failed-${name}`));
  const fixed = (): string => path.join(workbench.workspace, MODEL.replace('.tflite', '.fixed.tflite'));

  it('folds what unpacks constants in the graph, plans the memory, offers fixes at the findings', async () => {
    keepPicture('folded');
    await workbench.openFile(MODEL);
    const { editor } = workbench;
    await editor.getByRole('button', { name: /^Show \d+ folded operators$/ }).waitFor();
    await editor.getByText('float16 → DEQUANTIZE').first().waitFor();
    await workbench.settle();
    await workbench.shot('folded');
    await editor.getByRole('tab', { name: 'Memory' }).click();
    await editor.locator('.memory-chart').waitFor();
    await workbench.settle();
    await workbench.shot('memory');
    await editor.getByRole('tab', { name: 'Findings' }).click();
    await editor
      .getByRole('button', { name: 'Fix all 74: Convert float16 weights to float32 safe' })
      .first()
      .waitFor();
    await workbench.settle();
    await workbench.shot('findings');
  });

  it('has quick fixes in the listing, previews what one changes, and writes a new model', async () => {
    keepPicture('quick-fix');
    const { page } = workbench;
    await workbench.command('TFLite: Show Listing');
    const text = page.locator('.monaco-editor .view-lines', { hasText: 'DEQUANTIZE' }).first();
    await text.waitFor();
    await text.click();
    const menu = workbench.dialog;
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Alt+F8'); // the next problem of the file
          await page.keyboard.press('Escape'); // out of the message below the line
          await page.keyboard.press('Control+.');
          await workbench.settle(500);
          return menu.isVisible();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(true);
    await workbench.shot('quick-fix');
    await menu.locator('.monaco-list-row', { hasText: 'Fix all of this kind' }).first().click();
    const question = page.locator('.notification-list-item', { hasText: 'the same bytes' });
    await question.waitFor();
    await page.locator('.monaco-diff-editor').waitFor();
    await workbench.settle(1500);
    await workbench.shot('fix-preview');
    await question.getByRole('button', { name: 'Write New File' }).click();
    await page.locator('.tab', { hasText: 'face_detection_short_range.fixed.tflite' }).waitFor();
    await workbench.settle(1500);
    await workbench.shot('fixed');
    expect(fs.statSync(fixed()).size).toBeGreaterThan(
      fs.statSync(path.join(workbench.workspace, MODEL)).size,
    );
    expect(await page.locator('.monaco-diff-editor').count()).toBe(0);
  });

  it('lists the fixes of a model, several to pick', async () => {
    keepPicture('fix-list');
    await workbench.closeEditors();
    await workbench.openFile(MODEL);
    await workbench.editor.getByRole('tab', { name: 'Graph' }).waitFor();
    await workbench.command('TFLite: Fix Model…');
    const row = workbench.dialog.locator('.monaco-list-row', { hasText: 'Convert float16 weights' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/safe, answers \d+ findings/);
    await workbench.settle();
    await workbench.shot('fix-list');
    await workbench.page.keyboard.press('Escape');
  });
});
