import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, eventually, workspaceFile } from './support';

const MODEL = 'models/face_detection_short_range.tflite';

describe('listing', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await vscode.commands.executeCommand('tfliteWorkbench.showListing', workspaceFile(MODEL));
    editor = await eventually('the listing is in front', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.languageId === 'tflite-listing' ? active : null;
    });
  });
  after(closeAllEditors);

  const { executeCommand } = vscode.commands;
  const document = (): vscode.TextDocument => editor.document;
  const lineWith = (text: RegExp): number => {
    for (let line = 0; line < document().lineCount; line++)
      if (text.test(document().lineAt(line).text)) return line;
    throw new Error(`no line matches ${text}`);
  };

  it('has a line for each operator', () => {
    assert.match(document().getText(), /CONV_2D/);
    assert.match(document().getText(), /DEPTHWISE_CONV_2D/);
  });

  it('has an outline with the operators in it', async () => {
    const symbols = await executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document().uri,
    );
    const names: string[] = [];
    const collect = (symbol: vscode.DocumentSymbol): void => {
      names.push(symbol.name);
      symbol.children.forEach(collect);
    };
    symbols.forEach(collect);
    assert.ok(
      names.some((name) => name.includes('CONV_2D')),
      names.slice(0, 10).join(),
    );
  });

  it('folds', async () => {
    const ranges = await executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document().uri,
    );
    assert.ok(ranges.length >= 2);
  });

  it('leads from a use of a tensor to the line that makes it', async () => {
    const line = lineWith(/= ADD\(|\bADD\b.*\(/);
    const text = document().lineAt(line).text;
    const argument = /\(\s*(%?[^\s,()]+)/.exec(text.slice(text.indexOf('ADD')));
    assert.ok(argument?.[1], text);
    const at = new vscode.Position(line, text.indexOf(argument[1], text.indexOf('ADD')) + 1);
    const found = await executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document().uri,
      at,
    );
    assert.equal(found.length, 1, text);
    const target = found[0]!;
    const range = 'range' in target ? target.range : target.targetRange;
    assert.ok(range.start.line < line, 'the definition comes before its use');
  });

  it('tells about an operator on hover', async () => {
    const line = lineWith(/DEPTHWISE_CONV_2D.*\(/);
    const at = new vscode.Position(line, document().lineAt(line).text.indexOf('DEPTHWISE_CONV_2D') + 2);
    const hovers = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document().uri, at);
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value));
    assert.match(text.join('\n'), /DEPTHWISE_CONV_2D/);
  });

  it('is empty of a model that cannot be read, but says why', async () => {
    const uri = workspaceFile('calibration/picture-00.png');
    await executeCommand('tfliteWorkbench.showListing', uri);
    const active = await eventually('the listing of a picture', () => {
      const shown = vscode.window.activeTextEditor;
      return shown && shown.document !== document() ? shown : null;
    });
    assert.match(active.document.getText(), /^# .+/);
  });
});
