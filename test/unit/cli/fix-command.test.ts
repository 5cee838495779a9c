import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { float32ToFloat16, ModelBuilder, operatorName, readModel, type Model } from '../../../src/model';
import { Cli, denseModel } from './cli-harness';

const cli = new Cli();
beforeAll(() => cli.build());
afterAll(() => cli.remove());

/** Weights in float16 behind a DEQUANTIZE, which TensorFlow Lite Micro refuses. */
function float16Model(): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 4]);
  const halves = b.constant('w', Uint16Array.of(1, 2, 3, 4).map(float32ToFloat16), [1, 4], {
    type: 'FLOAT16',
  });
  const w = b.tensor('w_dequantize', 'FLOAT32', [1, 4]);
  const y = b.tensor('y', 'FLOAT32', [1, 1]);
  b.operator('DEQUANTIZE', [halves], [w], null);
  b.operator('FULLY_CONNECTED', [x, w, null], [y], { kind: 'FullyConnectedOptions' });
  b.output(y);
  return b.build();
}

const operatorsOf = (file: string): string[] => {
  const model = readModel(readFileSync(cli.path(file)));
  return model.subgraphs[0]!.operators.map((operator) => operatorName(model, operator));
};

describe('fix', () => {
  it('writes a new file with the safe fixes that answer findings, proven', async () => {
    cli.writeModel('half.tflite', float16Model());
    const { code, out } = await cli.run('fix', 'half.tflite', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      applied: [{ id: 'float16-weights', safety: 'safe' }],
      proof: { ran: true, isIdentical: true, maxDifference: 0 },
      verdicts: { before: { tflm: 'refuses' }, after: { tflm: 'runs' } },
    });
    expect(operatorsOf('half.fixed.tflite')).toEqual(['FULLY_CONNECTED']);
    expect(operatorsOf('half.tflite')).toEqual(['DEQUANTIZE', 'FULLY_CONNECTED']);
  });

  it('previews the change of the listing and writes nothing', async () => {
    cli.writeModel('preview.tflite', float16Model());
    const { code, out } = await cli.run('fix', 'preview.tflite', '--preview');
    expect(code).toBe(0);
    expect(out).toMatch(/^-.*DEQUANTIZE/m);
    expect(existsSync(cli.path('preview.fixed.tflite'))).toBe(false);
  });

  it('leaves outputs alone unless numeric fixes are asked for', async () => {
    cli.writeModel('hybrid.tflite', denseModel('INT8'));
    const safe = await cli.run('fix', 'hybrid.tflite');
    expect(safe.out).toContain('nothing that these fixes would change');
    const numeric = await cli.run('fix', 'hybrid.tflite', '--numeric');
    expect(numeric.out).toContain('hybrid-to-float (numeric)');
    expect(numeric.out).toContain('tflm: refuses before, runs after');
  });

  it('names what it does not know', async () => {
    const { code, err } = await cli.run('fix', 'hybrid.tflite', '--fixes', 'magic');
    expect(code).toBe(2);
    expect(err).toContain("There is no fix 'magic'");
  });
});

describe('lint --fix', () => {
  it('reports on the fixed file', async () => {
    cli.writeModel('linted.tflite', float16Model());
    const before = await cli.run('lint', 'linted.tflite', '--runtime', 'tflm');
    expect(before.code).toBe(1);
    const { code, out, err } = await cli.run('lint', 'linted.tflite', '--runtime', 'tflm', '--fix');
    expect(code).toBe(0);
    expect(out).toContain('linted.fixed.tflite  tflm runs');
    expect(err).toContain('linted.tflite: float16-weights → linted.fixed.tflite');
  });
});

describe('memory', () => {
  it('estimates the arena, and fails over a limit', async () => {
    cli.writeModel('small.tflite', denseModel());
    const json = await cli.run('memory', 'small.tflite', '--format', 'json');
    const { bytes, planned, persistent } = JSON.parse(json.out) as Record<string, number>;
    expect(bytes).toBe(planned! + persistent!);
    const text = await cli.run('memory', 'small.tflite', '--limit', String(bytes! - 1));
    expect(text.code).toBe(1);
    expect(text.out).toContain('Live at the peak, largest first:');
    expect(text.err).toContain('exceeds the limit');
  });
});

describe('codegen', () => {
  it('writes the files, and overwrites none unasked', async () => {
    cli.writeModel('net.tflite', denseModel());
    const first = await cli.run('codegen', 'net.tflite', '-o', 'firmware', '--main');
    expect(first.code).toBe(0);
    expect(first.out.trim().split('\n')).toHaveLength(5);
    expect(readFileSync(cli.path('firmware/net_op_resolver.h'), 'utf8')).toContain('AddFullyConnected()');
    expect((await cli.run('codegen', 'net.tflite', '-o', 'firmware')).code).toBe(2);
    expect((await cli.run('codegen', 'net.tflite', '-o', 'firmware', '--force')).code).toBe(0);
  });
});
