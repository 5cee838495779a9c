import type { Progress } from '../model';

/** Where a command writes; replaced in tests. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Everything else: progress, warnings, errors. */
  err(text: string): void;
  /** True where results go to a terminal that shows colours. */
  readonly color: boolean;
  /** True where `err` goes to a terminal, which is when progress is shown. */
  readonly interactive: boolean;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color:
      process.stdout.isTTY === true &&
      process.env['NO_COLOR'] === undefined &&
      process.env['TERM'] !== 'dumb',
    interactive: process.stderr.isTTY === true,
  };
}

/** Milliseconds between two updates of the line. */
const INTERVAL = 100;
const WIDTH = 79;

/** One line on a terminal, rewritten as work goes on; `end` takes it away. Nothing where it is no terminal. */
export class ProgressLine implements Progress {
  private readonly start = performance.now();
  private last = -Infinity;
  private shown = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly label: string,
  ) {}

  report({ done, total, message }: { done: number; total: number; message?: string }): void {
    const now = performance.now();
    if (!this.terminal.interactive || now - this.last < INTERVAL) return;
    this.last = now;
    const count = total > 0 ? ` ${done} of ${total}` : '';
    const text = `${this.label}${count}${this.remaining(now, done, total)}${message === undefined ? '' : `: ${message}`}`;
    this.terminal.err(`\r\u001b[2K${visible(text).slice(0, WIDTH)}`);
    this.shown = true;
  }

  end(): void {
    if (this.shown) this.terminal.err('\r\u001b[2K');
    this.shown = false;
  }

  private remaining(now: number, done: number, total: number): string {
    const elapsed = now - this.start;
    if (total === 0 || done === 0 || elapsed < 2000) return '';
    return `, ${Math.ceil(((elapsed / done) * (total - done)) / 1000)} s left`;
  }
}

/** Without the characters that would move the cursor. */
function visible(text: string): string {
  return Array.from(text, (character) => (character < ' ' || character === '\u007f' ? '?' : character)).join(
    '',
  );
}
