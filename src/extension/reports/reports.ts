import * as vscode from 'vscode';

const SCHEME = 'tflite-report';
const GONE = '*This report ended with its window. Run the command again to make it anew.*\n';

interface Report {
  readonly bytes: Uint8Array;
  readonly time: number;
}

/**
 * Reports are read-only Markdown files that live as long as the window; they are shown as a preview. They are files of a
 * scheme of their own, and not virtual documents, since the preview watches what it shows.
 */
export class Reports implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly reports = new Map<string, Report>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

  readonly onDidChangeFile = this.changed.event;
  /** After the event: VS Code subscribes to it at once. */
  private readonly registration = vscode.workspace.registerFileSystemProvider(SCHEME, this, {
    isReadonly: true,
  });

  /** Shows the text under a title; a report of the same title is replaced. Gives the file's address. */
  async show(title: string, markdown: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title.replaceAll('/', '-')}.md` });
    this.reports.set(uri.path, { bytes: new TextEncoder().encode(`${markdown}\n`), time: Date.now() });
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    try {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    } catch {
      // The Markdown extension can be switched off: the text is readable as it is.
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
    return uri;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined); // every change is told of
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const report = this.reports.get(uri.path);
    const type = uri.path === '/' ? vscode.FileType.Directory : vscode.FileType.File;
    return {
      type,
      ctime: report?.time ?? 0,
      mtime: report?.time ?? 0,
      size: report?.bytes.length ?? GONE.length,
    };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.reports.get(uri.path)?.bytes ?? new TextEncoder().encode(GONE);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.reports.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
