import type { RuntimeName } from '../../src/interpreter';

/** A case that the interpreter knowingly does not match, and why. An entry that matches again fails the test. */
export interface KnownDifference {
  readonly id: string;
  readonly runtime: RuntimeName;
  readonly reason: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'fully_connected-f32-012',
    runtime: 'tflm',
    reason:
      'TFLM reads sparse weights as dense ones, past the end of their buffer into whatever the file holds next; the ' +
      'interpreter refuses instead',
  },
  {
    id: 'lint-f32-024',
    runtime: 'tflm',
    reason: 'TFLM adds int32 bits to floats as if they were floats; the interpreter refuses instead',
  },
  {
    id: 'lint-f32-037',
    runtime: 'tflm',
    reason: 'TFLM reads past the end of a constant that is cut short; the interpreter reads zeros there',
  },
];
