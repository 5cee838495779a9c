import * as vscode from 'vscode';
import type { Services } from '../services';

type Command = (services: Services, ...args: unknown[]) => unknown;

/**
 * Every command, loaded when it is first run. A command takes what it would ask for as arguments, so that tests, tasks and
 * keybindings run it without a dialog.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  quantize: async () => (await import('./quantize')).quantizeModel,
  runOnFolder: async () => (await import('./run-on-folder')).runModelOnFolder,
  compare: async () => (await import('./compare')).compareModels,
  selectRuntimes: async () => (await import('./select-runtimes')).selectRuntimes,
  fix: async () => (await import('./fix')).fixModel,
  writeFix: async () => (await import('./fix')).writeFix,
  discardFix: async () => (await import('./fix')).discardFix,
  quickFix: async () => (await import('./quick-fix')).quickFix,
  suppressRule: async () => (await import('./suppress-rule')).suppressRule,
  generateFirmware: async () => (await import('./generate-firmware')).generateFirmwareCode,
  showListing: async () => (await import('./show-listing')).showListing,
  lintWorkspace: async () => (await import('./lint-workspace')).lintWorkspace,
  showLog: () => Promise.resolve(({ log }) => log.show()),
  copyDebugInformation: async () => (await import('./copy-debug-information')).copyDebugInformation,
  reveal: async () => (await import('./reveal')).reveal,
  openRule: async () => (await import('./open-rule')).openRule,
};

/** A command that fails says so in a message and throws on to the program that called it. */
export function registerCommands(services: Services): vscode.Disposable {
  const registrations = Object.entries(COMMANDS).map(([name, load]) =>
    vscode.commands.registerCommand(`tfliteWorkbench.${name}`, async (...args: unknown[]) => {
      try {
        return await (
          await load()
        )(services, ...args);
      } catch (error) {
        services.log.error(
          `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        throw error; // VS Code shows the message of a command that a user ran
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}
