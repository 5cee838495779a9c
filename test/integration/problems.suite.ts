import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { closeAllEditors, diagnosticCode, eventually, openModel, workspaceFile } from './support';

const HYBRID = 'quantized/face_detection_short_range.dynamic.tflite';

const diagnosticsOf = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
const configuration = (): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration('tfliteWorkbench');

function hybridProblems(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return eventually(`hybrid-operator problems of ${uri.path}`, () => {
    const found = diagnosticsOf(uri).filter((diagnostic) => diagnosticCode(diagnostic) === 'hybrid-operator');
    return found.length > 0 ? found : null;
  });
}

describe('problems', () => {
  afterEach(closeAllEditors);

  it('names the hybrid operators that TensorFlow Lite Micro refuses, before anything is opened', async () => {
    const found = await hybridProblems(workspaceFile(HYBRID));
    assert.ok(found.every(({ source }) => source === 'tflm'));
    assert.ok(found.every(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    assert.ok(
      found.some(({ message }) => message.includes('CONV_2D')),
      found[0]?.message,
    );
  });

  it('leads from a code to the operator in the editor', async () => {
    const uri = workspaceFile(HYBRID);
    const [first] = await hybridProblems(uri);
    const code = first?.code;
    assert.ok(typeof code === 'object', 'the code is a link');
    assert.equal(code.target.scheme, 'command');
    const [model, target] = JSON.parse(code.target.query) as [
      string,
      { kind: string; operatorIndex: number },
    ];
    assert.equal(target.kind, 'operator');
    await vscode.commands.executeCommand(code.target.path, model, target);
    await eventually('the editor in front', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString();
    });
  });

  it('leads to the line of the operator in the listing, which has the squiggle', async () => {
    const uri = workspaceFile(HYBRID);
    const [first] = await hybridProblems(uri);
    const related = first?.relatedInformation?.[0];
    assert.ok(first && related);
    assert.equal(related.location.uri.scheme, 'tflite-listing');
    const document = await vscode.workspace.openTextDocument(related.location.uri);
    assert.match(document.getText(related.location.range), /CONV_2D|FULLY_CONNECTED/);
    await vscode.window.showTextDocument(document);
    const squiggles = await eventually('squiggles', () => {
      const found = diagnosticsOf(document.uri);
      return found.length > 0 ? found : null;
    });
    // Every operator has its squiggle; in the Problems panel one entry stands for those behind the first few.
    const problems = diagnosticsOf(uri);
    assert.ok(squiggles.length > problems.length);
    assert.match(
      problems.at(-1)!.message,
      new RegExp(`^${squiggles.length - problems.length + 1} more findings`),
    );
  });

  it('follows files that are created, changed and deleted', async () => {
    const uri = workspaceFile('followed.tflite');
    fs.copyFileSync(workspaceFile(HYBRID).fsPath, uri.fsPath);
    await hybridProblems(uri);
    fs.writeFileSync(uri.fsPath, fs.readFileSync(uri.fsPath).subarray(0, 3000));
    await eventually('a corrupt file', () =>
      diagnosticsOf(uri).some((found) => diagnosticCode(found) === 'corrupt-file'),
    );
    fs.rmSync(uri.fsPath);
    await eventually('no problems', () => diagnosticsOf(uri).length === 0);
  });

  it('follows the settings', async () => {
    const uri = workspaceFile(HYBRID);
    await hybridProblems(uri);
    await vscode.commands.executeCommand('tfliteWorkbench.selectRuntimes', ['tflite']);
    await eventually('no problems of tflm', () =>
      diagnosticsOf(uri).every(({ source }) => source !== 'tflm'),
    );
    await vscode.commands.executeCommand('tfliteWorkbench.selectRuntimes', ['tflm']);
    await hybridProblems(uri);
    await configuration().update(
      'rules',
      { 'hybrid-operator': 'information' },
      vscode.ConfigurationTarget.Workspace,
    );
    await eventually('another severity', () =>
      diagnosticsOf(uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Information),
    );
    await configuration().update('exclude', ['quantized/**'], vscode.ConfigurationTarget.Workspace);
    await eventually('excluded', () => diagnosticsOf(uri).length === 0);
    for (const name of ['rules', 'exclude', 'runtimes']) {
      await configuration().update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
    await hybridProblems(uri);
  });

  it('follows tflite-workbench.json, and tells what is wrong in it', async () => {
    const uri = workspaceFile(HYBRID);
    const config = workspaceFile('quantized/tflite-workbench.json');
    await hybridProblems(uri);
    fs.writeFileSync(config.fsPath, '{ "suppress": [{ "rule": "hybrid-operator" }] }');
    await eventually('suppressed', () =>
      diagnosticsOf(uri).every((found) => diagnosticCode(found) !== 'hybrid-operator'),
    );
    fs.writeFileSync(config.fsPath, '{ "runtimes": "tflm", "no-such-key": 1 }');
    await eventually('problems of the file', () => diagnosticsOf(config).length >= 2);
    fs.rmSync(config.fsPath);
    await eventually('no problems of a file that is gone', () => diagnosticsOf(config).length === 0);
    await hybridProblems(uri);
  });

  it('has models outside the workspace while they are open', async () => {
    const outside = vscode.Uri.file(`${process.env['TEST_SCRATCH']}/outside.tflite`);
    fs.copyFileSync(workspaceFile(HYBRID).fsPath, outside.fsPath);
    await openModel(outside);
    await hybridProblems(outside);
    await closeAllEditors();
    await eventually('none of a file that is closed', () => diagnosticsOf(outside).length === 0);
  });

  it('are all found by Lint Workspace', async () => {
    const count = await vscode.commands.executeCommand<number>('tfliteWorkbench.lintWorkspace');
    assert.equal(count, (await vscode.workspace.findFiles('**/*.tflite')).length);
  });
});
