import * as vscode from 'vscode';

/**
 * Writes all or nothing: into a temporary file next to the target, which then takes the target's place. Throws an Error that
 * names the file; nothing is left behind then.
 */
export async function writeFileAtomically(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const temporary = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
  try {
    await vscode.workspace.fs.writeFile(temporary, bytes);
    await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${target.scheme === 'file' ? target.fsPath : target.toString()} could not be written: ${reason}`,
      {
        cause: error,
      },
    );
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
