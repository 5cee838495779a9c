import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lint';
import { groupFindings } from '../../../src/lint/reports';

function finding(ruleId: string, operatorIndex: number, hint: string | null = null): Finding {
  return {
    ruleId,
    severity: 'error',
    runtime: 'tflm',
    outcome: { kind: 'refuses', stage: 'prepare' },
    subgraph: 0,
    operatorIndex,
    operator: 'CONV_2D',
    tensors: [],
    message: `operator ${operatorIndex}`,
    hint,
  };
}
const counts = (findings: readonly Finding[]): [shown: number, others: number][] =>
  groupFindings(findings, (item) => item).map(({ shown, others }) => [shown.length, others.length]);
const many = (count: number): Finding[] =>
  Array.from({ length: count }, (_, i) => finding('hybrid-operator', i));

describe('groupFindings', () => {
  it.each<[count: number, shown: number, others: number]>([
    [1, 1, 0],
    [5, 5, 0],
    [6, 4, 2],
    [74, 4, 70],
  ])('of %i findings of one kind writes out %i, and lets them stand for %i', (count, shown, others) => {
    expect(counts(many(count))).toEqual([[shown, others]]);
  });

  it('keeps rules and hints apart, in the order of their first finding', () => {
    const mixed = [finding('b', 0), finding('a', 1), finding('b', 2), finding('b', 3, 'another way out')];
    expect(counts(mixed)).toEqual([[2, 0], [1, 0], [1, 0]]); // prettier-ignore
  });

  it('loses no finding', () => {
    const [group] = groupFindings(many(9), (item) => item);
    expect([...group!.shown, ...group!.others].map(({ operatorIndex }) => operatorIndex)).toEqual([
      ...Array(9).keys(),
    ]);
  });
});
