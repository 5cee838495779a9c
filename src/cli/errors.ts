/** What a command ends with, for scripts. */
export const EXIT = {
  clean: 0,
  /** Findings at or above `--fail-on`, or a command that could not do its work. */
  failed: 1,
  usage: 2,
  /** As shells report a command that SIGINT ended. */
  interrupted: 130,
} as const;

/** Asked for something that cannot be: a wrong option, a path that does not exist, a file that would be overwritten. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** An error for a person: one line, and the stack only where asked for. */
export function errorText(error: unknown, verbose: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return verbose && error.stack !== undefined ? error.stack : error.message;
}
