import { applyEdits, modify } from 'jsonc-parser';

export interface NewSuppression {
  readonly rule: string;
  readonly files: readonly string[];
}

/** The text of a configuration with one suppression more; comments and formatting stay. */
export function withSuppression(text: string, suppression: NewSuppression): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  const source = text.trim() === '' ? '{}' : text;
  const edits = modify(source, ['suppress', -1], suppression, { formattingOptions, isArrayInsertion: true });
  const edited = applyEdits(source, edits);
  return edited.endsWith('\n') ? edited : `${edited}\n`;
}
