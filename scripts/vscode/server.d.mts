import type { VsCode } from './install.mjs';

export interface ServerData {
  readonly server: string;
  readonly user: string;
  readonly extensions: string;
}
export interface Server {
  readonly port: number;
  log(): string;
  untilLog(pattern: RegExp, limit: number): Promise<RegExpExecArray | null>;
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}
export const QUIET_SETTINGS: Readonly<Record<string, unknown>>;
export function prepareData(folder: string, settings?: Readonly<Record<string, unknown>>): ServerData;
export function installVsix(vscode: VsCode, data: ServerData, vsix: string): void;
export function startServer(
  vscode: VsCode,
  data: ServerData,
  options?: { port?: number; flags?: string[]; verbose?: boolean; timeout?: number },
): Promise<Server>;
