import { describe, expect, it } from 'vitest';
import {
  builtinFacts,
  citation,
  compareReleases,
  findProfile,
  minRuntimeVersion,
  parseProfile,
  registeredBuiltins,
  registeredCustoms,
  resolverMethod,
  runtimeProfiles,
  runtimeSource,
} from '../../../src/runtimes';
import { BUILTIN_OPERATORS } from '../../../src/model';

describe('facts', () => {
  it('are there for every operator that a runtime registers', () => {
    expect(registeredBuiltins('tflm').length).toBe(100);
    expect(registeredCustoms('tflm').length).toBe(18);
    expect(registeredBuiltins('tflite').length).toBe(172);
    for (const base of ['tflite', 'tflm'] as const) {
      for (const name of registeredBuiltins(base)) expect(BUILTIN_OPERATORS).toContain(name);
      expect(runtimeSource(base)).toMatchObject({ commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    }
  });

  it('cite a line of the source', () => {
    for (const base of ['tflite', 'tflm'] as const) {
      for (const name of registeredBuiltins(base)) {
        const facts = builtinFacts(base, name)!;
        for (const { at } of facts.conditions) {
          if (at !== undefined) expect(citation(facts, at), name).toMatch(/^[\w/.-]+\.(cc|h)(:\d+)?$/);
        }
      }
    }
  });

  it('name only roles that the operator has', () => {
    for (const base of ['tflite', 'tflm'] as const) {
      for (const name of registeredBuiltins(base)) {
        const facts = builtinFacts(base, name)!;
        const roles = new Set([...facts.inputs, ...facts.outputs].map((role) => role.name));
        for (const { types } of facts.signatures) {
          for (const role of Object.keys(types))
            expect(roles.has(role), `${base} ${name}: ${role}`).toBe(true);
        }
        for (const fact of facts.conditions) {
          if ('tensor' in fact) expect(roles.has(fact.tensor), `${base} ${name}: ${fact.tensor}`).toBe(true);
          for (const role of Object.keys(fact.when?.types ?? {})) {
            expect(roles.has(role), `${base} ${name}: ${role}`).toBe(true);
          }
        }
      }
    }
  });

  it('know nothing of names that no table holds', () => {
    expect(builtinFacts('tflm', 'toString')).toBeNull();
    expect(resolverMethod('constructor')).toBeNull();
  });
});

describe('resolver methods', () => {
  it.each([
    ['CONV_2D', 'AddConv2D'],
    ['UNIDIRECTIONAL_SEQUENCE_LSTM', 'AddUnidirectionalSequenceLSTM'],
    ['SignalRfft', 'AddRfft'],
    ['GELU', null],
  ])('%s: %s', (operator, method) => {
    expect(resolverMethod(operator)).toBe(method);
  });
});

describe('releases', () => {
  it('compare by number', () => {
    expect(compareReleases('2.10.0', '2.9.0')).toBeGreaterThan(0);
    expect(compareReleases('2.8', '2.8.0')).toBe(0);
    expect(compareReleases('1.15.0', '2.0.0')).toBeLessThan(0);
  });

  it('tell the first one that runs an operator version', () => {
    expect(minRuntimeVersion('CONV_2D', 1)).toBe('1.5.0');
    expect(minRuntimeVersion('CONV_2D', 5)).toBe('2.4.0');
    expect(minRuntimeVersion('CONV_2D', 99)).toBeNull();
    expect(minRuntimeVersion('NO_SUCH_OPERATOR', 1)).toBeNull();
  });
});

describe('profiles', () => {
  it('have ids of their own; the two base runtimes come first', () => {
    const ids = runtimeProfiles().map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['tflite', 'tflm']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('tflite-2.8');
  });

  it('are found by id, the project’s own first', () => {
    const own = parseProfile({ id: 'tflm', base: 'tflm', title: 'Ours' });
    expect(findProfile('tflm')?.title).toBe('TensorFlow Lite Micro');
    expect(findProfile('tflm', [own])?.title).toBe('Ours');
    expect(findProfile('nothing')).toBeNull();
  });

  it('of a person are read', () => {
    const value = { id: 'fw', base: 'tflm', operators: ['AddConv2D'], kernels: 'cmsisNn' };
    expect(parseProfile(value)).toEqual({ ...value, title: 'fw' });
  });

  it.each([
    [null, /must be an object/],
    [{ base: 'tflm' }, /needs an "id"/],
    [{ id: 'Bad Id', base: 'tflm' }, /lower-case/],
    [{ id: 'fw', base: 'onnx' }, /"base" must be one of tflite, tflm; found "onnx"/],
    [{ id: 'fw', base: 'tflm', operators: 'ADD' }, /"operators" must be a list of strings/],
    [{ id: 'fw', base: 'tflite', release: 'new' }, /"release" must be a release/],
    [{ id: 'fw', base: 'tflm', kernel: 'cmsisNn' }, /unknown key "kernel"/],
  ])('%j is refused', (value, message) => {
    expect(() => parseProfile(value)).toThrow(message);
  });
});
