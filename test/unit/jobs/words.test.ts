import { parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { withSuppression } from '../../../src/extension/fixes/suppression';
import { runtimeLabel } from '../../../src/jobs/work/runtime-label';
import { shortName, withShortNames } from '../../../src/jobs/work/short-names';
import type { Finding } from '../../../src/lint';
import { parseConfig } from '../../../src/lint/config';
import { runtimeProfiles } from '../../../src/runtimes';

describe('labels of runtimes', () => {
  it.each([
    ['TensorFlow Lite (LiteRT)', 'TFLite'],
    ['TensorFlow Lite Micro', 'TFLite Micro'],
    ['TensorFlow Lite Micro with ESP-NN', 'TFLite Micro with ESP-NN'],
    ['TensorFlow Lite 2.8', 'TFLite 2.8'],
    ['Our board', 'Our board'],
    ['TensorFlow Litest', 'TensorFlow Litest'],
  ])('%s → %s', (title, label) => expect(runtimeLabel(title)).toBe(label));

  it('tell the runtimes apart', () => {
    const labels = runtimeProfiles().map(({ title }) => runtimeLabel(title));
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('names of fused operators', () => {
  const parts = [
    'model/conv/Relu',
    'model/bn/FusedBatchNormV3',
    'model/bn/ReadVariableOp',
    'model/conv/Conv2D',
  ];
  const long = parts.join(';');

  it.each([
    ['conv', 'conv'],
    ['a;b', 'a;b'],
    [long, 'model/conv/Relu;… (3 more)'],
    [`${long};`, 'model/conv/Relu;… (3 more)'],
    ['x'.repeat(300), 'x'.repeat(300)],
  ])('%s', (name, short) => expect(shortName(name)).toBe(short));

  it('are short in the sentences of a finding, of its tensors and of others', () => {
    const other = `other/${long}`;
    const finding: Finding = {
      ruleId: 'r',
      severity: 'error',
      runtime: null,
      outcome: null,
      subgraph: 0,
      operatorIndex: 0,
      operator: 'ADD',
      tensors: [{ index: 1, name: long }],
      message: `ADD reads ${long} and '${other}'; both are float.`,
      hint: `Look at '${long}'.`,
    };
    const { message, hint, tensors } = withShortNames(finding);
    expect(message).toBe(
      "ADD reads model/conv/Relu;… (3 more) and 'other/model/conv/Relu;… (3 more)'; both are float.",
    );
    expect(hint).toBe("Look at 'model/conv/Relu;… (3 more)'.");
    expect(tensors).toEqual(finding.tensors);
  });
});

describe('a suppression that is added to a configuration', () => {
  const suppression = { rule: 'float-io', files: ['models/a.tflite'] };

  it.each([
    ['no file', '', 1],
    ['an empty object', '{}', 1],
    ['other settings and a comment', '{\n  // ours\n  "runtimes": ["tflm"]\n}\n', 1],
    ['other suppressions', '{ "suppress": [{ "rule": "unsupported-rank" }] }', 2],
    ['a trailing comma', '{ "suppress": [{ "rule": "unsupported-rank" },], }', 2],
  ])('%s', (_, text, count) => {
    const edited = withSuppression(text, suppression);
    const { config, problems } = parseConfig(edited);
    expect(problems).toEqual([]);
    expect(config.suppress).toHaveLength(count);
    expect(config.suppress?.at(-1)).toEqual(suppression);
    if (text.includes('// ours')) expect(edited).toContain('// ours');
    expect(parseTree(edited)?.type).toBe('object');
  });
});
