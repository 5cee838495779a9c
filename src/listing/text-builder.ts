import type { ListingFold, Span } from './listing';

/** Writes text line by line and tells where each piece went. */
export class TextBuilder {
  readonly folds: ListingFold[] = [];
  private readonly lines: string[] = [];
  private current = '';
  private depth = 0;
  private readonly openLines: number[] = [];

  /** The line being written, from 0. */
  get line(): number {
    return this.lines.length;
  }

  /** Adds text to the line; gives where it is. The text must not hold a line break. */
  write(text: string): Span {
    if (this.current === '') this.current = '  '.repeat(this.depth);
    const startColumn = this.current.length;
    this.current += text;
    return { line: this.line, startColumn, endColumn: this.current.length };
  }

  endLine(): void {
    this.lines.push(this.current);
    this.current = '';
  }

  blankLine(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  /** Ends the line with ` {` and indents what follows. */
  open(): void {
    this.write(' {');
    this.openLines.push(this.line);
    this.endLine();
    this.depth++;
  }

  /** Closes what `open` opened; gives the line of the closing brace. */
  close(): number {
    this.depth--;
    this.write('}');
    const endLine = this.line;
    this.endLine();
    const startLine = this.openLines.pop();
    if (startLine !== undefined) this.folds.push({ startLine, endLine });
    return endLine;
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }
}
