/**
 * The one port through which files come in, so that the same code serves the desktop, a browser, the command line and
 * the tests. A folder is given by a `FileAccess` whose `list` names the files below it.
 */
export interface FileAccess {
  /** Name to show to a person, with `/` between folders. */
  readonly name: string;
  /** Size in bytes. */
  size(): Promise<number>;
  /** The bytes of `[start, end)`, or of the whole file. Throws an `Error` that names the file. */
  read(range?: { readonly start: number; readonly end: number }): Promise<Uint8Array>;
}

export interface FolderAccess {
  readonly name: string;
  /** Every file below the folder, sorted by name; names are relative to the folder. */
  list(): Promise<readonly FileAccess[]>;
}

/** Asked between steps of long work; `throwIfAborted` comes from the standard `AbortSignal`. */
export interface Progress {
  /** `done` of `total` steps; `total` is 0 while unknown. */
  report(step: { readonly done: number; readonly total: number; readonly message?: string }): void;
}
