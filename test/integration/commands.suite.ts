import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { CompareResult, RunResult } from '../../src/jobs';
import { closeAllEditors, diagnosticCode, eventually, scratchFolder, workspaceFile } from './support';

const FLOAT = 'models/face_detection_short_range.tflite';
const DYNAMIC = 'quantized/face_detection_short_range.dynamic.tflite';

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`tfliteWorkbench.${command}`, ...args);

/** The text of a report by the beginning of its title. */
function reportOf(title: string): string {
  const document = vscode.workspace.textDocuments.find(
    ({ uri }) => uri.scheme === 'tflite-report' && uri.path.startsWith(`/${title}`),
  );
  assert.ok(document, `the report "${title}"`);
  return document.getText();
}

describe('commands', () => {
  afterEach(closeAllEditors);

  describe('from a hybrid model to one that a microcontroller runs', () => {
    const output = (): vscode.Uri => workspaceFile('quantized/made-by-the-test.int8.tflite');
    after(() => fs.rmSync(output().fsPath, { force: true }));

    it('Quantize Model… makes a full int8 model over the calibration folder, opens it, and reports', async () => {
      const made = await run<vscode.Uri>('quantize', workspaceFile(FLOAT), {
        recipe: { scheme: 'int8', io: 'int8' },
        calibration: workspaceFile('calibration'),
        output: output(),
      });
      assert.equal(made.toString(), output().toString());
      const input = vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(
          (tab) => tab.input instanceof vscode.TabInputCustom && tab.input.uri.toString() === made.toString(),
        );
      assert.ok(input, 'the new model is open');
      assert.ok(fs.statSync(made.fsPath).size < fs.statSync(workspaceFile(FLOAT).fsPath).size);
      const report = await eventually('the report', () => {
        try {
          return reportOf('Quantization of');
        } catch {
          return null;
        }
      });
      assert.match(report, /TFLite Micro: \*\*runs\*\*/);
      assert.match(report, /worst first/);
    });

    it('the new model has no problems', () => {
      const errors = vscode.languages
        .getDiagnostics(output())
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      assert.deepEqual(errors.map(diagnosticCode), []);
    });

    for (const format of ['npy', 'csv'] as const) {
      it(`Run Model on Folder… runs it as both runtimes and writes .${format}`, async () => {
        for (const runtime of ['tflite', 'tflm'] as const) {
          const folder = scratchFolder(`run-${format}-${runtime}`);
          const result = await run<RunResult>('runOnFolder', output(), {
            folder: workspaceFile('calibration'),
            runtime,
            output: folder,
            format,
          });
          assert.equal(result.samples.length, 24);
          const written = fs.readdirSync(folder.fsPath).sort();
          assert.deepEqual(written, [...result.files]);
          assert.equal(written.length, format === 'npy' ? 24 * result.outputs.length : result.outputs.length);
          assert.ok(written.every((name) => name.endsWith(`.${format}`)));
          assert.deepEqual(leftovers(path.dirname(folder.fsPath)), []);
        }
      });
    }

    it('runs the float model and the hybrid one, which agree about the faces', async () => {
      const tops: number[] = [];
      for (const model of [FLOAT, DYNAMIC]) {
        const options = {
          folder: workspaceFile('calibration'),
          runtime: 'tflite',
          output: null,
          format: 'npy',
        };
        const result = await run<RunResult>('runOnFolder', workspaceFile(model), options);
        const scores = result.outputs.findIndex(({ name }) => name === 'classificators');
        tops.push(result.samples[0]?.top[scores]?.[0]?.value ?? NaN);
      }
      assert.ok(Math.abs(tops[0]! - tops[1]!) < 1, tops.join(' and '));
    });

    it('Compare With… finds the two close', async () => {
      const result = await run<CompareResult>('compare', workspaceFile(FLOAT), {
        second: output(),
        folder: workspaceFile('calibration'),
      });
      assert.equal(result.samples, 24);
      const outputs = result.layers.filter(({ isOutput }) => isOutput);
      assert.equal(outputs.length, 2);
      assert.ok(
        outputs.every(({ cosine }) => cosine > 0.9),
        JSON.stringify(outputs),
      );
    });
  });

  it('a quantization that is cancelled leaves nothing behind', async () => {
    const folder = scratchFolder('cancel');
    const source = new vscode.CancellationTokenSource();
    setTimeout(() => source.cancel(), 400);
    const made = await run<unknown>('quantize', workspaceFile('models/hand_landmark_lite.tflite'), {
      recipe: { scheme: 'int8' },
      calibration: workspaceFile('calibration'),
      output: vscode.Uri.joinPath(folder, 'never.tflite'),
      token: source.token,
    });
    assert.equal(made ?? null, null);
    assert.deepEqual(fs.readdirSync(folder.fsPath), []);
  });

  it('a run that is cancelled leaves nothing behind, and the next one works', async () => {
    const folder = scratchFolder('cancelled-run');
    const target = vscode.Uri.joinPath(folder, 'outputs');
    const source = new vscode.CancellationTokenSource();
    setTimeout(() => source.cancel(), 300);
    const options = {
      folder: workspaceFile('calibration'),
      runtime: 'tflite',
      output: target,
      format: 'npy',
    };
    const hands = workspaceFile('models/hand_landmark_lite.tflite');
    assert.equal(
      (await run<unknown>('runOnFolder', hands, { ...options, token: source.token })) ?? null,
      null,
    );
    assert.deepEqual(fs.readdirSync(folder.fsPath), []);
    const result = await run<RunResult>('runOnFolder', workspaceFile(FLOAT), options);
    assert.equal(result.samples.length, 24);
  });

  it('an existing file is not replaced by a quantization that fails', async () => {
    const folder = scratchFolder('keep');
    const target = vscode.Uri.joinPath(folder, 'kept.tflite');
    fs.writeFileSync(target.fsPath, 'precious');
    const empty = vscode.Uri.joinPath(folder, 'empty');
    fs.mkdirSync(empty.fsPath);
    fs.writeFileSync(path.join(empty.fsPath, 'broken.png'), 'no picture');
    const options = { recipe: { scheme: 'int8' }, calibration: empty, output: target, overwrite: true };
    await assert.rejects(async () => run('quantize', workspaceFile(FLOAT), options), /broken\.png/);
    assert.equal(fs.readFileSync(target.fsPath, 'utf8'), 'precious');
    assert.deepEqual(leftovers(folder.fsPath), []);
  });

  it('a file that is no model is told of by its name and what is wrong', async () => {
    const broken = vscode.Uri.joinPath(scratchFolder('wrong'), 'wrong.tflite');
    fs.writeFileSync(broken.fsPath, 'this is no model at all');
    const output = vscode.Uri.joinPath(broken, '..', 'out.tflite');
    const options = { recipe: { scheme: 'float16' }, calibration: null, output };
    await assert.rejects(async () => run('quantize', broken, options), /wrong\.tflite/);
    const missing = vscode.Uri.joinPath(broken, '..', 'missing.tflite');
    await assert.rejects(async () => run('quantize', missing, options), /missing\.tflite.*no such file/);
    assert.equal(fs.existsSync(output.fsPath), false);
  });

  it('Copy Debug Information tells versions and no names of files', async () => {
    const text = await run<string>('copyDebugInformation');
    assert.match(text, /"vscode"/);
    assert.doesNotMatch(text, /face_detection/);
  });
});

/** Temporary files that a command should have removed. */
function leftovers(folder: string): string[] {
  return fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'));
}
