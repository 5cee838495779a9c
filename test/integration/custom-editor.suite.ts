import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import {
  activate,
  activeTabInput,
  closeAllEditors,
  openModel,
  scratchFolder,
  VIEW_TYPE,
  workspaceFile,
} from './support';

const MODEL = 'models/face_detection_short_range.tflite';

describe('custom editor', () => {
  afterEach(closeAllEditors);

  it('is what opens a .tflite, and its page asks for the model', async () => {
    await openModel(workspaceFile(MODEL));
    const input = activeTabInput();
    assert.ok(input instanceof vscode.TabInputCustom, 'a custom editor is in front');
    assert.equal(input.viewType, VIEW_TYPE);
  });

  it('opens a model twice, side by side', async () => {
    const uri = workspaceFile(MODEL);
    await openModel(uri);
    await vscode.commands.executeCommand('workbench.action.splitEditor');
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).map((tab) => tab.input);
    assert.equal(
      tabs.filter((input) => input instanceof vscode.TabInputCustom && input.uri.path === uri.path).length,
      2,
    );
  });

  for (const [name, bytes] of [
    ['empty.tflite', new Uint8Array(0)],
    ['text.tflite', new TextEncoder().encode('this is no model, it is a text of some length')],
    ['cut.tflite', null],
  ] as const) {
    it(`opens ${name} without harm and tells what is wrong`, async () => {
      const uri = vscode.Uri.joinPath(scratchFolder('broken'), name);
      const content = bytes ?? fs.readFileSync(workspaceFile(MODEL).fsPath).subarray(0, 5000);
      fs.writeFileSync(uri.fsPath, content);
      const { page } = await activate();
      await openModel(uri);
      const message = await page(uri);
      assert.equal(message.type, 'unreadable');
      if (message.type === 'unreadable') {
        assert.equal(message.problem.fileName, name);
        assert.ok(message.problem.message.length > 10, message.problem.message);
      }
    });
  }

  it('shows the new content when the file is written anew', async () => {
    const uri = vscode.Uri.joinPath(scratchFolder('refresh'), 'model.tflite');
    fs.copyFileSync(workspaceFile(MODEL).fsPath, uri.fsPath);
    const { page, onDidSendPage } = await activate();
    await openModel(uri);
    const before = await page(uri);
    const sent = new Promise<void>((resolve) => {
      const subscription = onDidSendPage(({ uri: sentTo, message }) => {
        if (sentTo.toString() !== uri.toString() || message.type !== 'model') return;
        if (before.type === 'model' && message.view.summary.bytes === before.view.summary.bytes) return;
        subscription.dispose();
        resolve();
      });
    });
    fs.copyFileSync(workspaceFile('models/selfie_segmentation.tflite').fsPath, uri.fsPath);
    await sent;
  });
});
