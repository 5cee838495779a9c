import { describe, expect, it } from 'vitest';
import { lint, lintFile } from '../../../src/lint';
import type { Finding, LintResult } from '../../../src/lint';
import { ModelBuilder, writeModel } from '../../../src/model';
import type { RuntimeProfile } from '../../../src/runtimes';
import { binary, chain, dense } from './models';

const BOTH = { runtimes: ['tflite', 'tflm'] };

function only(result: LintResult, runtime: string | null): readonly Finding[] {
  return result.findings.filter((finding) => finding.runtime === runtime);
}

function rules(result: LintResult, runtime: string | null): readonly string[] {
  return only(result, runtime).map(({ ruleId }) => ruleId);
}

describe('lint', () => {
  it('names the trap: hybrid operators run in TensorFlow Lite and not on a microcontroller', () => {
    const result = lint(dense('INT8'), BOTH);
    expect(result.runtimes['tflite']).toMatchObject({ verdict: 'runs', operator: null, ruleId: null });
    expect(result.runtimes['tflm']).toMatchObject({
      verdict: 'refuses',
      stage: 'prepare',
      operatorIndex: 0,
      operator: 'FULLY_CONNECTED',
      ruleId: 'hybrid-operator',
    });
    const [finding] = only(result, 'tflm');
    expect(finding).toMatchObject({ severity: 'error', outcome: { kind: 'refuses', stage: 'prepare' } });
    expect(finding?.message).toContain('"Input type: FLOAT32 with filter type: INT8 not supported."');
    expect(finding?.message).toContain("weights 'dense/kernel' are INT8");
    expect(finding?.hint).toContain('int8');
    expect(finding?.tensors.map(({ name }) => name)).toContain('dense/kernel');
  });

  it('has nothing to say about models that run', () => {
    for (const model of [dense('FLOAT32'), dense('INT8', 'INT8')]) {
      const result = lint(model, BOTH);
      expect(result.findings).toEqual([]);
      expect(Object.values(result.runtimes).map(({ verdict }) => verdict)).toEqual(['runs', 'runs']);
    }
  });

  it.each([
    ['an operator that TFLM lacks', chain(['GELU']), 'operator-not-supported', 'load'],
    ['types that the kernel does not compute', chain(['RELU'], 'UINT8'), 'unsupported-types', 'invoke'],
    ['a dimension that is not fixed', binary('ADD', [0, 4], [0, 4], [0, 4]), 'dynamic-shape', 'prepare'],
    ['another stored output shape', binary('ADD', [2, 4], [2, 4], [2, 5]), 'stored-shape', 'invoke'],
    ['too many dimensions', chain(['TANH'], 'FLOAT32', [1, 1, 1, 1, 1, 1, 1]), 'unsupported-rank', 'prepare'],
  ])('TFLM refuses %s', (_, model, ruleId, stage) => {
    const verdict = lint(model, BOTH).runtimes['tflm'];
    expect(verdict).toMatchObject({ verdict: 'refuses', ruleId, stage });
  });

  it('tells shapes that TFLite refuses and TFLM computes wrong', () => {
    const result = lint(binary('ADD', [2, 3], [2, 4], [2, 4]), BOTH);
    expect(result.runtimes['tflite']).toMatchObject({ verdict: 'refuses', ruleId: 'shape-constraint' });
    expect(result.runtimes['tflm']).toMatchObject({ verdict: 'wrong', ruleId: 'shape-constraint' });
    expect(only(result, 'tflm')[0]?.outcome?.kind).toBe('wrong');
  });

  it('takes the shapes of TFLite from the inputs, not from the file', () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 4]);
    const stale = b.tensor('stale', 'FLOAT32', []);
    const y = b.tensor('y', 'FLOAT32', [4, 1]);
    b.operator('RELU', [x], [stale]);
    b.operator('TRANSPOSE', [stale, b.constant('perm', new Int32Array([1, 0]), [2])], [y]);
    b.output(y);
    expect(lint(b.build(), { runtimes: ['tflite'] }).findings).toEqual([]);
  });

  it('looks into subgraphs that an operator runs', () => {
    const b = new ModelBuilder();
    const condition = b.input('condition', 'BOOL', [1]);
    const x = b.input('x', 'FLOAT32', [4]);
    const y = b.tensor('y', 'FLOAT32', [4]);
    const branches = ['GELU', 'RELU'].map((name) => {
      const branch = b.subgraph(name);
      const inside = branch.input('inside', 'FLOAT32', [4]);
      const result = branch.tensor('result', 'FLOAT32', [4]);
      branch.operator(name, [inside], [result]);
      branch.output(result);
      return branch.index;
    });
    b.operator('IF', [condition, x], [y], {
      kind: 'IfOptions',
      thenSubgraphIndex: branches[0]!,
      elseSubgraphIndex: branches[1]!,
    });
    b.output(y);
    const result = lint(b.build(), BOTH);
    expect(result.runtimes['tflm']).toMatchObject({ verdict: 'refuses', subgraph: 1, operator: 'GELU' });
    expect(result.runtimes['tflite']?.verdict).toBe('runs');
  });

  it('does not count what only a signature of another subgraph runs', () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [4]);
    const y = b.tensor('y', 'FLOAT32', [4]);
    b.operator('RELU', [x], [y]);
    b.output(y);
    const other = b.subgraph('encode');
    const [left, right] = [other.input('l', 'FLOAT32', [2]), other.input('r', 'FLOAT32', [3])];
    const sum = other.tensor('sum', 'FLOAT32', [3]);
    other.operator('ADD', [left, right], [sum]);
    other.output(sum);
    const result = lint(b.build(), { runtimes: ['tflite'] });
    expect(result.runtimes['tflite']?.verdict).toBe('runs');
    expect(result.findings).toMatchObject([{ severity: 'warning', subgraph: 1, ruleId: 'shape-constraint' }]);
  });

  it('reports float input and output of an integer model once, whatever the runtimes', () => {
    const b = new ModelBuilder();
    const x = b.input('sensor', 'FLOAT32', [1, 4]);
    const q = b.tensor('q', 'INT8', [1, 4], { quantization: { scale: 0.5, zeroPoint: 3 } });
    b.operator('QUANTIZE', [x], [q]);
    b.output(q);
    const result = lint(b.build(), BOTH);
    expect(rules(result, null)).toEqual(['float-io']);
    expect(result.findings[0]).toMatchObject({ severity: 'information', operatorIndex: 0, outcome: null });
    expect(result.findings[0]?.hint).toContain('scale 0.5 and zero point 3');
  });

  it('reports scales and zero points that cannot be', () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'INT8', [4], { quantization: { scale: 0, zeroPoint: 0 } });
    const y = b.tensor('y', 'INT8', [4], { quantization: { scale: 1, zeroPoint: 200 } });
    b.operator('RELU', [x], [y]);
    b.output(y);
    const messages = only(lint(b.build(), { runtimes: ['tflm'] }), null).map(({ message }) => message);
    expect(messages[0]).toContain('a scale of 0');
    expect(messages[1]).toContain('zero point 200');
  });

  it('sorts findings by subgraph and operator', () => {
    const result = lint(chain(['RELU', 'GELU', 'SIGN', 'GELU']), { runtimes: ['tflm'] });
    expect(result.findings.map(({ operatorIndex }) => operatorIndex)).toEqual([1, 2, 3]);
    expect(result.runtimes['tflm']?.operatorIndex).toBe(1);
  });
});

describe('runtime profiles', () => {
  it('a firmware that registers some operators refuses the others', () => {
    const firmware: RuntimeProfile = {
      id: 'fw',
      title: 'Firmware',
      base: 'tflm',
      operators: ['AddRelu', 'TANH'],
    };
    const result = lint(chain(['RELU', 'TANH', 'LOGISTIC']), { runtimes: [firmware] });
    expect(result.runtimes['fw']).toMatchObject({ verdict: 'refuses', operator: 'LOGISTIC', stage: 'load' });
    expect(result.findings[0]?.hint).toContain('resolver.AddLogistic()');
  });

  it('an application may bring custom operators and the Flex delegate', () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1]);
    const [y, z] = [b.tensor('y', 'FLOAT32', [1]), b.tensor('z', 'FLOAT32', [1])];
    b.operator('MyOp', [x], [y], null, { custom: true });
    b.operator('FlexErf', [y], [z], null, { custom: true });
    b.output(z);
    const model = b.build();
    expect(rules(lint(model, BOTH), 'tflite')).toEqual(['custom-operator', 'flex-operator']);
    const own: RuntimeProfile = {
      id: 'own',
      title: 'Own',
      base: 'tflite',
      customOperators: ['MyOp'],
      flex: true,
    };
    expect(lint(model, { runtimes: [own] }).findings).toEqual([]);
  });

  it('an old release refuses operator versions that came later', () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 4]);
    const y = b.tensor('y', 'FLOAT32', [1, 4]);
    b.operator('GELU', [x], [y], { kind: 'GeluOptions' });
    b.output(y);
    const result = lint(b.build(), { runtimes: ['tflite-2.3', 'tflite'] });
    expect(result.runtimes['tflite-2.3']).toMatchObject({ verdict: 'refuses', ruleId: 'operator-version' });
    expect(result.runtimes['tflite']?.verdict).toBe('runs');
    expect(result.findings[0]?.message).toMatch(/needs TensorFlow Lite 2\.\d+\.\d+ or newer/);
  });

  it('optimised kernels: says which operators fall back to the reference kernel', () => {
    const result = lint(chain(['TANH', 'TANH']), { runtimes: ['tflm-cmsis-nn'] });
    expect(result.findings).toMatchObject([{ ruleId: 'kernel-fallback', outcome: { kind: 'costly' } }]);
    expect(result.findings[0]?.message).toContain('2 operators');
    expect(result.runtimes['tflm-cmsis-nn']?.verdict).toBe('runs');
  });

  it('names the profiles that there are where one is not', () => {
    expect(() => lint(dense('FLOAT32'), { runtimes: ['tflte'] })).toThrow(
      /no runtime profile 'tflte'.*tflite, tflm/,
    );
  });
});

describe('settings', () => {
  const model = chain(['GELU', 'SIGN']);

  it('changes the severity of a rule or turns it off, and the verdict stays', () => {
    const warned = lint(model, { runtimes: ['tflm'], rules: { 'operator-not-supported': 'warning' } });
    expect(new Set(warned.findings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    const off = lint(model, { runtimes: ['tflm'], rules: { 'operator-not-supported': 'off' } });
    expect(off.findings).toEqual([]);
    expect(off.runtimes['tflm']?.verdict).toBe('refuses');
  });

  it('suppresses by rule and operator', () => {
    const result = lint(model, { runtimes: ['tflm'], suppress: [{ rule: '*', operator: 'GELU' }] });
    expect(result.findings.map(({ operator }) => operator)).toEqual(['SIGN']);
    expect(result.suppressed).toBe(1);
  });
});

describe('lintFile', () => {
  it('lints the bytes of a model', () => {
    expect(lintFile(writeModel(dense('INT8')), BOTH).runtimes['tflm']?.verdict).toBe('refuses');
  });

  it('makes a file that is no model a finding and the verdict invalid', () => {
    const result = lintFile(new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\n'), BOTH);
    expect(result.findings).toMatchObject([{ ruleId: 'corrupt-file', severity: 'error', runtime: null }]);
    expect(Object.values(result.runtimes).map(({ verdict }) => verdict)).toEqual(['invalid', 'invalid']);
  });
});
