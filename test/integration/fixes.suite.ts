import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { HostMessage, MemoryView } from '../../src/protocol';
import {
  activate,
  closeAllEditors,
  diagnosticCode,
  eventually,
  openModel,
  scratchFolder,
  workspaceFile,
} from './support';

const FLOAT16 = 'models/face_detection_short_range.tflite';

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`tfliteWorkbench.${command}`, ...args);

/** A model in a workspace folder of its own test, so that what is written beside it is seen by lint. */
function copyOf(relative: string, name: string): vscode.Uri {
  const uri = workspaceFile(`models/${name}`);
  fs.copyFileSync(workspaceFile(relative).fsPath, uri.fsPath);
  return uri;
}

const errorsOf = (uri: vscode.Uri): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map(diagnosticCode);

describe('fixes', () => {
  const made: vscode.Uri[] = [];
  afterEach(closeAllEditors);
  after(() => {
    for (const { fsPath } of made) fs.rmSync(fsPath, { force: true });
  });

  async function actionsAt(model: vscode.Uri, rule: string): Promise<vscode.CodeAction[]> {
    await run('showListing', model);
    const editor = await eventually('the listing', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.languageId === 'tflite-listing' ? active : null;
    });
    const diagnostic = await eventually('a squiggle', () =>
      vscode.languages.getDiagnostics(editor.document.uri).find((each) => diagnosticCode(each) === rule),
    );
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      diagnostic.range,
    );
  }

  it('a line of the listing has quick fixes: this one, all, quantize, suppress, the page', async () => {
    const actions = await actionsAt(workspaceFile(FLOAT16), 'float16-weights');
    const titles = actions.map(({ title }) => title);
    for (const wanted of [
      'Fix: Convert float16 weights to float32 (safe)',
      'Fix all of this kind in the model: Convert float16 weights to float32 (safe)',
      'Quantize to int8… (needs data)',
      "Suppress 'float16-weights' for this model in tflite-workbench.json",
      "Open the page of 'float16-weights'",
    ])
      assert.ok(titles.includes(wanted), `${wanted}: ${titles.join(' | ')}`);
    const fix = actions.find(({ title }) => title.startsWith('Fix: Convert'));
    assert.equal(fix?.isPreferred, true);
  });

  it('a hover over a squiggle has them as links', async () => {
    await actionsAt(workspaceFile(FLOAT16), 'float16-weights');
    const { document } = vscode.window.activeTextEditor!;
    const squiggle = vscode.languages
      .getDiagnostics(document.uri)
      .find((each) => diagnosticCode(each) === 'float16-weights');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      squiggle!.range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /\[Fix: Convert float16 weights to float32[^\]]*\]\(command:tfliteWorkbench\.fix\?/);
  });

  it('a hybrid model is offered float weights, and a quantization', async () => {
    const hybrid = 'quantized/face_detection_short_range.dynamic.tflite';
    const titles = (await actionsAt(workspaceFile(hybrid), 'hybrid-operator')).map(({ title }) => title);
    for (const wanted of [
      /^Fix: Dequantize the weights of hybrid operators \(numeric\)$/,
      /^Quantize to int8… \(needs data\)$/,
    ])
      assert.ok(
        titles.some((title) => wanted.test(title)),
        `${wanted}: ${titles.join(' | ')}`,
      );
  });

  it('a quick fix shows what would change; Write makes a new model whose problems are gone', async () => {
    const actions = await actionsAt(workspaceFile(FLOAT16), 'float16-weights');
    const { command } = actions.find(({ title }) => title.startsWith('Fix all'))!;
    const running = vscode.commands.executeCommand<vscode.Uri>(
      command!.command,
      ...(command!.arguments ?? []),
    );
    const diff = await eventually('the preview', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : null;
    });
    const [before, after] = await Promise.all(
      [diff.original, diff.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.match(before!.getText(), /DEQUANTIZE/);
    assert.doesNotMatch(after!.getText(), /DEQUANTIZE/);
    assert.match(after!.getText(), /CONV_2D/);
    await run('writeFix');
    const fixed = await running;
    made.push(fixed);
    assert.equal(path.basename(fixed.fsPath), 'face_detection_short_range.fixed.tflite');
    await eventually('the fixed model is open', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.uri.toString() === fixed.toString();
    });
    assert.deepEqual(errorsOf(fixed), []);
    assert.ok(errorsOf(workspaceFile(FLOAT16)).includes('float16-weights'), 'the model itself is as it was');
  });

  it('a preview that is closed writes nothing', async () => {
    const model = copyOf(FLOAT16, 'closed.tflite');
    made.push(model);
    const running = run<vscode.Uri | null>('fix', model, {
      steps: [{ fixId: 'float16-weights', where: 'findings' }],
    });
    await eventually('the preview', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff;
    });
    await closeAllEditors();
    assert.equal((await running) ?? null, null);
    assert.equal(fs.existsSync(workspaceFile('models/closed.fixed.tflite').fsPath), false);
  });

  it('writes over the model where asked, and never over another fixed one', async () => {
    const model = copyOf(FLOAT16, 'over.tflite');
    const other = workspaceFile('models/over.fixed.tflite');
    made.push(model, other);
    fs.writeFileSync(other.fsPath, 'precious');
    const steps = [{ fixId: 'float16-weights', where: 'everywhere' }];
    const second = await run<vscode.Uri>('fix', model, { steps, write: 'new' });
    made.push(second);
    assert.equal(path.basename(second.fsPath), 'over.fixed-2.tflite');
    assert.equal(fs.readFileSync(other.fsPath, 'utf8'), 'precious');
    assert.equal(
      (await run<vscode.Uri>('fix', model, { steps, write: 'overwrite' })).toString(),
      model.toString(),
    );
    assert.ok(fs.readFileSync(model.fsPath).equals(fs.readFileSync(second.fsPath)));
    assert.equal((await run<vscode.Uri | null>('fix', model, { steps, write: 'new' })) ?? null, null);
  });

  it('a fix that does not exist, or a file that is no model, is an error in words', async () => {
    const unknown = { steps: [{ fixId: 'none', where: 'findings' }], write: 'new' };
    await assert.rejects(async () => run('fix', workspaceFile(FLOAT16), unknown), /no fix named "none"/);
    const broken = vscode.Uri.joinPath(scratchFolder('no-model'), 'broken.tflite');
    fs.writeFileSync(broken.fsPath, 'no model');
    await assert.rejects(async () => run('fix', broken, unknown), /broken\.tflite/);
  });

  it('suppresses a rule for a model in the configuration', async () => {
    const model = copyOf(FLOAT16, 'quiet.tflite');
    const config = workspaceFile('tflite-workbench.json');
    const before = fs.existsSync(config.fsPath) ? fs.readFileSync(config.fsPath) : null;
    made.push(model);
    try {
      await eventually('its problems', () => errorsOf(model).includes('float16-weights'));
      await run('suppressRule', model, 'float16-weights');
      assert.match(
        fs.readFileSync(config.fsPath, 'utf8'),
        /"rule": "float16-weights"[^}]*"models\/quiet\.tflite"/,
      );
      await eventually('they are gone', () => !errorsOf(model).includes('float16-weights'));
      assert.ok(errorsOf(workspaceFile(FLOAT16)).includes('float16-weights'), 'of that model alone');
    } finally {
      if (before) fs.writeFileSync(config.fsPath, before);
      else fs.rmSync(config.fsPath, { force: true });
    }
  });

  it('the page is sent the fixes of each finding, and the plan of the memory', async () => {
    const { onDidSendPage } = await activate();
    const sent: HostMessage[] = [];
    const uri = workspaceFile(FLOAT16);
    const subscription = onDidSendPage((message) => {
      if (message.uri.toString() === uri.toString()) sent.push(message.message);
    });
    await openModel(uri);
    const memory = await eventually<MemoryView>('the plan', () =>
      sent.flatMap((message) => (message.type === 'memory' ? [message.memory] : [])).at(0),
    );
    subscription.dispose();
    assert.ok(memory.peak >= memory.lowerBound && memory.lowerBound > 100_000);
    assert.equal(memory.total, memory.peak + memory.persistent);
    const peak = memory.steps[memory.peakStep];
    assert.equal(peak?.subgraph, 0);
    const view = sent.find((message) => message.type === 'model')?.view;
    const finding = view?.findings.find(({ ruleId }) => ruleId === 'float16-weights');
    assert.deepEqual(
      finding?.fixes.map(({ id, safety }) => `${id} ${safety}`),
      ['float16-weights safe', 'fold-constants safe', 'quantize-int8 needs-data'],
    );
  });
});

describe('firmware code', () => {
  afterEach(closeAllEditors);

  it('is written into a folder, with the model to the byte, and the settings are opened', async () => {
    const model = workspaceFile(FLOAT16);
    const folder = scratchFolder('firmware');
    const files = await run<vscode.Uri[]>('generateFirmware', model, { folder, exampleMain: true });
    const names = files.map(({ fsPath }) => path.basename(fsPath)).sort();
    assert.deepEqual(names, fs.readdirSync(folder.fsPath).sort());
    assert.ok(names.includes('main.cc'));
    const source = fs.readFileSync(
      path.join(
        folder.fsPath,
        names.find((name) => name.endsWith('_data.cc'))!,
      ),
      'utf8',
    );
    const bytes = source.match(/0x[0-9a-f]{2}\b/gi) ?? [];
    assert.ok(Buffer.from(bytes.map(Number)).equals(fs.readFileSync(model.fsPath)));
    const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(shown, /Arena/);
  });
});
