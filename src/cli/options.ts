import { InvalidArgumentError } from 'commander';

/** `a,b, c` as a list; empty entries are dropped. */
export function list(value: string): string[] {
  return value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) {
    throw new InvalidArgumentError('It must be a positive whole number.');
  }
  return number;
}
