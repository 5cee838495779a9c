/** The main job as a user does it, in a real VS Code with the packaged extension: see, quantize, run. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { Workbench } from './workbench';

const HYBRID = 'face_detection_short_range.dynamic.tflite';

describe('the main job in VS Code', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open();
  });
  afterAll(() => workbench?.close());

  const keepPicture = (name: string): void => onTestFailed(() => workbench.shot(`failed-${name}`));

  it('lists the problems of the workspace before anything is opened', async () => {
    keepPicture('problems');
    const rows = await workbench.problems('hybrid');
    const row = rows.filter({ hasText: 'hybrid-operator' }).first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/CONV_2D/);
    expect(await rows.filter({ hasText: HYBRID }).count()).toBeGreaterThan(0);
  });

  it('opens a model from the explorer as a graph, with its findings', async () => {
    keepPicture('editor');
    await workbench.openFile(`quantized/${HYBRID}`);
    const { editor } = workbench;
    await editor.getByText(HYBRID).first().waitFor();
    await editor.getByRole('tab', { name: /graph/i }).waitFor();
    await editor.locator('body', { hasText: 'CONV_2D' }).waitFor();
    await workbench.settle();
    await workbench.shot('problems');
    await workbench.closePanel();
    await workbench.settle();
    await workbench.shot('editor');
  });

  it('reveals the operator of a problem by the link of its code', async () => {
    keepPicture('reveal');
    const rows = await workbench.problems('hybrid');
    const row = rows.filter({ hasText: 'hybrid-operator' }).nth(2);
    await row.waitFor();
    const tensor = /'([^']+)'/.exec(await row.innerText())?.[1] ?? '';
    expect(tensor).not.toBe('');
    await row.locator('a', { hasText: 'hybrid-operator' }).click();
    // The side panel shows the operator with its finding, which names the tensor of the row.
    await workbench.editor.getByText(`CONV_2D '${tensor}' is hybrid`).first().waitFor();
    await workbench.settle();
    await workbench.shot('reveal');
    await workbench.closePanel();
  });

  it('shows the listing with squiggles', async () => {
    keepPicture('listing');
    await workbench.command('TFLite: Show Listing');
    const text = workbench.page.locator('.monaco-editor .view-lines', { hasText: 'model' }).first();
    await text.waitFor();
    await text.click();
    await expect
      .poll(
        async () => {
          await workbench.page.keyboard.press('Alt+F8'); // the next problem of the file
          return workbench.page.locator('.monaco-editor .squiggly-error').count();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBeGreaterThan(0);
    await workbench.settle();
    await workbench.shot('listing');
    await workbench.closeEditors();
  });

  it('quantizes by the palette, opens the result and reports', async () => {
    keepPicture('quantize');
    await workbench.openFile('models/face_detection_short_range.tflite');
    await workbench.editor.getByRole('tab', { name: /graph/i }).waitFor();
    await workbench.command('TFLite: Quantize Model…');
    await workbench.dialog.locator('.monaco-list-row', { hasText: 'Full int8' }).waitFor();
    await workbench.shot('quantize-scheme');
    await workbench.pick('Full int8');
    await workbench.pick('calibration');
    await workbench.pick('int8');
    const input = workbench.dialog.locator('input[type="text"]');
    await workbench.dialog.locator('text=Name of the new file').waitFor();
    await input.fill('face.tflite');
    await workbench.page.keyboard.press('Enter');
    await workbench.page
      .locator('.notifications-toasts .notification-list-item', { hasText: 'Quantizing' })
      .waitFor();
    await workbench.settle(300);
    await workbench.shot('quantize-progress');
    const report = workbench.page.locator('.tab', { hasText: 'Quantization of' });
    await report.waitFor();
    const made = path.join(workbench.workspace, 'models/face.tflite');
    expect(fs.existsSync(made)).toBe(true);
    await workbench.settle(2000);
    await workbench.shot('quantize-report');
    const rows = await workbench.problems('**/face.tflite');
    await rows.first().waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(0);
    await workbench.closePanel();
    await workbench.closeEditors();
  });

  it('runs a model on a folder from the explorer and shows the results', async () => {
    keepPicture('run');
    await workbench.contextMenu(await workbench.explorerFile('models/face.tflite'), 'Run Model on Folder…');
    await workbench.pick('calibration');
    await workbench.pick('TensorFlow Lite Micro');
    await workbench.pick('Only show the results');
    await workbench.page.locator('.tab', { hasText: 'Run of face.tflite' }).waitFor();
    await workbench.settle(1500);
    await workbench.shot('run-report');
    await workbench.closeEditors();
  });

  it('tells what is wrong with a file that is no model', async () => {
    keepPicture('broken');
    fs.writeFileSync(path.join(workbench.workspace, 'broken.tflite'), 'TFL3 is at the wrong place');
    await workbench.openFile('broken.tflite');
    await workbench.editor
      .getByText(/not a .tflite model/i)
      .first()
      .waitFor();
    await workbench.settle();
    await workbench.shot('unreadable');
  });
});
