import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { offerFixes } from '../../../src/fixes';
import type { JobContext } from '../../../src/jobs';
import { fixModel, listFixes, type FixRequest, type FixStep } from '../../../src/jobs/work/fix';
import { lintFile } from '../../../src/jobs/work/lint';
import { lint } from '../../../src/lint';
import { resolveConfig } from '../../../src/lint/config';
import { createListing } from '../../../src/listing';
import { ModelBuilder, readModel, writeModel } from '../../../src/model';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FLOAT16 = path.join(ROOT, 'node_modules/@mediapipe/face_detection/face_detection_short_range.tflite');

const config = resolveConfig({ runtimes: ['tflite', 'tflm'] });
const face = {
  file: { kind: 'path', name: 'models/face.tflite', path: FLOAT16 },
  config,
  path: 'models/face.tflite',
} as const;
const request = (...steps: FixStep[]): FixRequest => ({ ...face, steps });

function context(): JobContext & { readonly messages: string[] } {
  const messages: string[] = [];
  const progress = { report: ({ message }: { message?: string }) => void messages.push(message ?? '') };
  return { signal: new AbortController().signal, progress, messages };
}

describe('lint of a file', () => {
  it('says which fixes answer each finding, the same objects for all of them', async () => {
    const { findings } = await lintFile(face);
    const weights = findings.filter(({ finding }) => finding.ruleId === 'float16-weights');
    expect(weights).toHaveLength(74);
    for (const { finding } of weights)
      expect(finding.fixes.map(({ id }) => id)).toEqual([
        'float16-weights',
        'fold-constants',
        'quantize-int8',
      ]);
    expect(weights[0]!.finding.fixes[0]).toBe(weights[1]!.finding.fixes[0]);
  });

  it('gives a file that is no model a finding without fixes', async () => {
    const file = { kind: 'bytes', name: 'x.tflite', bytes: new Uint8Array(20) } as const;
    const { findings, verdicts } = await lintFile({ file, config, path: 'x.tflite' });
    expect(findings.map(({ finding }) => finding.fixes)).toEqual([[]]);
    expect(verdicts.map(({ label, verdict }) => `${label} ${verdict}`)).toEqual([
      'TFLite invalid',
      'TFLite Micro invalid',
    ]);
  });
});

describe('offers of fixes', () => {
  it('look at the model once a fix, and are of the finding they stand at', () => {
    const model = readModel(new Uint8Array(fs.readFileSync(FLOAT16)));
    const { findings } = lint(model, { runtimes: ['tflm'] });
    const offers = offerFixes(model, findings);
    expect(offers).toHaveLength(findings.length);
    offers.forEach((offer, i) => {
      for (const { sites } of offer)
        for (const site of sites) expect(site.operatorIndex).toBe(findings[i]!.operatorIndex);
    });
  });
});

describe('the list of fixes', () => {
  it('counts places and findings; of two for the same findings one is suggested', async () => {
    const choices = await listFixes(face);
    const [weights, fold] = choices;
    expect(weights).toMatchObject({
      fix: { id: 'float16-weights' },
      findings: 74,
      places: 74,
      suggested: true,
    });
    expect(fold).toMatchObject({ fix: { id: 'fold-constants' }, findings: 74, suggested: false });
    expect(choices.filter(({ suggested }) => suggested)).toHaveLength(1);
  });
});

describe('fixing', () => {
  it('answers all findings of a kind, proves it, and keeps the name in the listing', async () => {
    const told = context();
    const result = await fixModel(request({ fixId: 'float16-weights', where: 'findings' }), told);
    expect(result.applied.map(({ fix, changes }) => [fix.id, changes.length])).toEqual([
      ['float16-weights', 74],
    ]);
    expect(result.proof).toMatchObject({ ran: true, isIdentical: true });
    expect([result.before.findings, result.after.findings]).toEqual([74, 0]);
    expect(result.after.verdicts.map(({ verdict }) => verdict)).toEqual(['runs', 'runs']);
    expect(result.listing.text).toMatch(/^model "face\.tflite"/);
    expect(result.listing.text).not.toMatch(/DEQUANTIZE/);
    expect(readModel(result.bytes).subgraphs[0]!.operators).toHaveLength(164 - 74);
    expect(told.messages).toContain('Running the model before and after');
  });

  it('lists tensors under the numbers that they had, so that a diff shows the change alone', async () => {
    const result = await fixModel(request({ fixId: 'float16-weights', where: 'findings' }), context());
    const source = readModel(new Uint8Array(fs.readFileSync(FLOAT16)));
    const before = createListing(source, { name: 'face.tflite' }).text.split('\n');
    const after = new Set(result.listing.text.split('\n'));
    const gone = before.filter((line) => !after.has(line));
    const rest = gone.filter((line) => !/DEQUANTIZE|: float16\[/.test(line));
    expect(rest.map((line) => line.trim().split(':')[0])).toEqual([
      'precision',
      'constants',
      'operators',
      'min_runtime_version',
    ]);
  });

  it('answers one finding and leaves the others', async () => {
    const where = { ruleId: 'float16-weights', subgraph: 0, operatorIndex: 1 };
    const result = await fixModel(request({ fixId: 'float16-weights', where }), context());
    expect(result.applied[0]!.changes).toHaveLength(1);
    expect([result.before.findings, result.after.findings]).toEqual([74, 73]);
  });

  it('leaves findings alone that the configuration suppresses', async () => {
    const suppress = [{ rule: 'float16-weights', files: ['models/*'] }];
    const quiet = resolveConfig({ runtimes: ['tflm'], suppress });
    const step = { fixId: 'float16-weights', where: 'findings' } as const;
    const result = await fixModel({ ...request(step), config: quiet }, context());
    expect(result.applied).toEqual([]);
  });

  it('stops where it is cancelled', async () => {
    const controller = new AbortController();
    const progress = { report: () => controller.abort() };
    const job = fixModel(request({ fixId: 'float16-weights', where: 'everywhere' }), {
      signal: controller.signal,
      progress,
    });
    await expect(job).rejects.toThrow(/abort/i);
  });

  it('says that there is no such fix', async () => {
    const job = fixModel(request({ fixId: 'magic', where: 'findings' }), context());
    await expect(job).rejects.toThrow('There is no fix named "magic".');
  });

  it('finds nothing to do in a model that is well', async () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 4]);
    const y = b.tensor('y', 'FLOAT32', [1, 4]);
    b.operator('RELU', [x], [y]);
    b.output(y);
    const file = { kind: 'bytes', name: 'ok.tflite', bytes: writeModel(b.build()) } as const;
    const result = await fixModel(
      { file, config, path: 'ok.tflite', steps: [{ fixId: 'split-gelu', where: 'everywhere' }] },
      context(),
    );
    expect(result.applied).toEqual([]);
    expect(result.proof).toMatchObject({ ran: true, isIdentical: true });
  });
});
