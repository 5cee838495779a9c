import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { ModelBuilder, writeModel } from '../../../src/model';
import type { Model } from '../../../src/model';

const ROOT = path.resolve(__dirname, '../../..');

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as it is shipped: bundled once, run as a process in a folder of its own. */
export class Cli {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'tflite-workbench-cli-'));
  private readonly bundle = path.join(this.folder, '..', `${path.basename(this.folder)}.cjs`);

  async build(): Promise<void> {
    await build({
      absWorkingDir: ROOT,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      entryPoints: ['src/cli/main.ts'],
      outfile: this.bundle,
      alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
      logLevel: 'error',
    });
  }

  run(...args: readonly string[]): Promise<CliResult> {
    return finished(this.start(...args));
  }

  start(...args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [this.bundle, ...args], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  write(name: string, data: Uint8Array | string): string {
    writeFileSync(this.path(name), data);
    return name;
  }

  writeModel(name: string, model: Model): string {
    return this.write(name, writeModel(model));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.bundle, { force: true });
  }
}

export function finished(child: ChildProcess): Promise<CliResult> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** y[1,2] = x[1,4] · w + b: 'FLOAT32' weights, or 'INT8' ones, which makes the operator hybrid. */
export function denseModel(weights: 'FLOAT32' | 'INT8' = 'FLOAT32'): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 4]);
  const w =
    weights === 'FLOAT32'
      ? b.constant('w', Float32Array.of(1, 0, 0, 0, 0, 1, 1, 0), [2, 4])
      : b.constant('w', Int8Array.of(1, 0, 0, 0, 0, 1, 1, 0), [2, 4], {
          quantization: { scale: 1, zeroPoint: 0 },
        });
  const y = b.tensor('y', 'FLOAT32', [1, 2]);
  b.operator(
    'FULLY_CONNECTED',
    [x, w, null],
    [y],
    { kind: 'FullyConnectedOptions' },
    {
      version: weights === 'INT8' ? 3 : 1,
    },
  );
  b.output(y);
  b.signature('serving_default', { x }, { y });
  return b.build();
}

/** int8 `sum` and float `scaled` of two inputs of each type. */
export function twoInputs(): Model {
  const b = new ModelBuilder();
  const quantization = { scale: 1, zeroPoint: 0 };
  const left = b.input('left', 'INT8', [1, 3], { quantization });
  const right = b.input('right', 'INT8', [1, 3], { quantization });
  const difference = b.tensor('difference', 'INT8', [1, 3], { quantization });
  const sum = b.tensor('sum', 'INT8', [1, 3], { quantization });
  b.operator('SUB', [left, right], [difference], { kind: 'SubOptions' }, { version: 2 });
  b.operator('ADD', [left, right], [sum], { kind: 'AddOptions' }, { version: 2 });
  b.output(difference, sum);
  return b.build();
}

export function floats(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}
