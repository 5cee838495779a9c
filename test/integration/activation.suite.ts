import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, EXTENSION_ID } from './support';

describe('activation', () => {
  it('is quick', async () => {
    const { activationMilliseconds } = await activate();
    console.log(`      activated in ${activationMilliseconds.toFixed(1)} ms`);
    assert.ok(activationMilliseconds < 200, `${activationMilliseconds} ms`);
  });

  it('registers every command that it contributes', async () => {
    await activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const { commands } = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON.contributes as {
      commands: { command: string }[];
    };
    assert.ok(commands.length >= 8);
    for (const { command } of commands) assert.ok(registered.has(command), command);
  });
});
