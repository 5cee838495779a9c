import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operatorCost, summarize } from '../../../src/analysis';
import { lint } from '../../../src/lint';
import { readModel } from '../../../src/model';
import { modelView, type ModelView } from '../../../src/protocol';

const MODELS = fileURLToPath(new URL('../../../../shared/models/tflite', import.meta.url));

/** Null, with a warning, where the shared models are not beside the project. */
export function sharedModels(): string[] | null {
  if (!existsSync(MODELS)) {
    console.warn(`SKIPPED: no models at ${MODELS}`);
    return null;
  }
  return readdirSync(MODELS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tflite'),
  );
}

/** The page's data of a shared model, as the extension makes it. */
export function realView(name: string): ModelView {
  const bytes = new Uint8Array(readFileSync(join(MODELS, name)));
  return viewOfBytes(basename(name), bytes);
}

export function viewOfBytes(fileName: string, bytes: Uint8Array): ModelView {
  const model = readModel(bytes);
  const { parameters, macs, precision, minRuntimeVersion } = summarize(model);
  const { findings, runtimes } = lint(model, { runtimes: ['tflite', 'tflm'] });
  return modelView(model, {
    summary: {
      fileName,
      bytes: bytes.length,
      description: null,
      parameters,
      macs,
      precision,
      minRuntimeVersion,
    },
    findings: findings.map((finding) => ({ ...finding, fixes: [] })),
    verdicts: Object.entries(runtimes).map(([runtime, { verdict }]) => ({
      runtime,
      label: runtime === 'tflm' ? 'TFLite Micro' : 'TFLite',
      verdict,
    })),
    costs: (subgraph, operator) => {
      const of = model.subgraphs[subgraph];
      const node = of?.operators[operator];
      return of === undefined || node === undefined ? null : operatorCost(model, of, node);
    },
  });
}
