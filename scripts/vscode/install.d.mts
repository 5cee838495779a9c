export interface VsCode {
  readonly version: string;
  /** The Node binary that runs the server. */
  readonly node: string;
  /** The server's folder. */
  readonly root: string;
}
export const OLDEST_VSCODE: string;
export const NEWEST_VSCODE: string;
export function installVsCode(version?: string): VsCode;
