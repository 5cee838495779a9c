import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { createInterpreter, InterpreterError, supportedOperators } from '../../src/interpreter';
import type { RuntimeName } from '../../src/interpreter';
import { operatorName, readModel } from '../../src/model';
import type { Model } from '../../src/model';
import { compareBytes, compareFloats } from './compare';
import { goldenInput, goldenModelBytes, goldenOutputs, loadGoldenModels } from './golden-models';
import type { GoldenModel } from './golden-models';
import { KNOWN_MODEL_DIFFERENCES } from './known-differences';
import { rawBytes } from './suite';

/**
 * Real models give the bytes that the C++ runtimes give. `MODEL=text` runs the models whose path contains the text.
 * The list of what ran and what was left out goes to test-results/models.json.
 */
const RUNTIMES: readonly RuntimeName[] = ['tflite', 'tflm'];
const filter = process.env['MODEL'] ?? '';
const models = loadGoldenModels()?.filter(({ path }) => path.includes(filter));

/** Of the largest output: where a network has exp, tanh, sqrt…, their last places differ and add up. */
const FLOAT_TOLERANCE = 1e-5;

interface Row {
  readonly path: string;
  readonly runtime: RuntimeName;
  readonly result: 'passed' | 'known' | 'failed' | 'unsupported';
  readonly detail: string;
  readonly ms: number;
}
const rows: Row[] = [];

describe.skipIf(models === undefined)('real models', () => {
  const supported = new Set(RUNTIMES.flatMap((runtime) => supportedOperators(runtime)));
  for (const golden of models ?? []) {
    for (const runtime of RUNTIMES) {
      test(`${golden.path} as ${runtime}`, { timeout: 300_000 }, () => {
        const model = readModel(goldenModelBytes(golden));
        const missing = [...operatorsOf(model)].filter((name) => !supported.has(name));
        const start = performance.now();
        const problem = missing.length > 0 ? null : check(golden, model, runtime);
        const ms = Math.round(performance.now() - start);
        const known = KNOWN_MODEL_DIFFERENCES.find(
          ({ path, runtime: name }) => golden.path.endsWith(path) && name === runtime,
        );
        const result =
          missing.length > 0 ? 'unsupported' : problem === null ? 'passed' : known ? 'known' : 'failed';
        rows.push({ path: golden.path, runtime, result, detail: problem ?? missing.join(', '), ms });
        if (known === undefined) expect(problem).toBeNull();
        else expect(problem, 'a known difference that matches again: remove it').not.toBeNull();
      });
    }
  }

  afterAll(() => {
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/models.json', JSON.stringify(rows, null, 1));
    for (const runtime of RUNTIMES) {
      const count = (result: Row['result']) =>
        rows.filter((row) => row.runtime === runtime && row.result === result).length;
      console.log(
        `real models as ${runtime}: ${count('passed')} passed, ${count('known')} known, ${count('failed')} failed, ` +
          `${count('unsupported')} with operators that have no kernel`,
      );
    }
  });
});

function operatorsOf(model: Model): Set<string> {
  return new Set(
    model.subgraphs.flatMap((subgraph) =>
      subgraph.operators.map((operator) => operatorName(model, operator)),
    ),
  );
}

/** What is wrong; null where the runtime's result is met. */
function check(golden: GoldenModel, model: Model, runtime: RuntimeName): string | null {
  const outputs = goldenOutputs(golden, runtime);
  const status = golden.status[runtime === 'tflm' ? 'tflm' : 'tflite_ref'];
  try {
    const interpreter = createInterpreter(model, { runtime });
    golden.inputs.forEach((input, index) => {
      if (runtime === 'tflite') interpreter.resizeInput(index, input.shape);
    });
    golden.inputs.forEach((_, index) => interpreter.setInput(index, goldenInput(golden, index)));
    interpreter.invoke();
    if (outputs === null) return status === 'ok' ? null : `ran, but the runtime does not (${status})`;
    for (const [index, tensor] of outputs.tensors.entries()) {
      const output = interpreter.output(index);
      const expected = outputs.read(index);
      const actual = rawBytes(output.data);
      const abs = output.type === 'FLOAT32' ? FLOAT_TOLERANCE * largest(expected) : 0;
      const difference =
        output.type === 'FLOAT32'
          ? compareFloats(actual, expected, { ulp: 4, abs })
          : compareBytes(actual, expected);
      if (difference.kind === 'different') return `output ${index} "${tensor.name}": ${difference.message}`;
    }
    return null;
  } catch (error) {
    if (!(error instanceof InterpreterError)) throw error;
    return outputs === null && status !== 'ok' ? null : `refused: ${error.message}`;
  }
}

function largest(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let max = 0;
  for (let i = 0; i + 4 <= bytes.byteLength; i += 4) {
    const value = Math.abs(view.getFloat32(i, true));
    if (value > max && Number.isFinite(value)) max = value;
  }
  return max;
}
