import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { associatedFiles, metadataSections } from '../../../src/jobs/work/metadata-sections';
import { appendAssociatedFiles, readMetadata, readModel } from '../../../src/model';

const MODELS = path.resolve(import.meta.dirname, '../../../../shared/models/tflite');

describe('metadata in words', () => {
  const described = (): { name: string; bytes: Uint8Array }[] => {
    if (!existsSync(MODELS)) {
      console.warn(`SKIPPED: no models at ${MODELS}`);
      return [];
    }
    return readdirSync(MODELS, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tflite'))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(MODELS, name))) }));
  };

  it('has what every real model says of itself', ({ skip }) => {
    const models = described();
    if (models.length === 0) return skip();
    let told = 0;
    for (const { bytes } of models) {
      const model = (() => {
        try {
          return readModel(bytes);
        } catch {
          return null; // broken on purpose
        }
      })();
      const metadata = model && readMetadata(model);
      if (!model || !metadata) continue;
      told++;
      const text = JSON.stringify(metadataSections(model));
      for (const word of [metadata.name, metadata.version, metadata.author])
        expect(text).toContain(JSON.stringify(word).slice(1, -1));
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(associatedFiles(model, bytes).every(({ name }) => name !== '')).toBe(true);
    }
    expect(told).toBeGreaterThanOrEqual(5);
  });

  it('lists files that are packed, and survives a damaged archive', ({ skip }) => {
    const [first] = described();
    if (!first) return skip();
    const model = readModel(first.bytes);
    const packed = appendAssociatedFiles(first.bytes, [
      { name: 'labels.txt', bytes: new TextEncoder().encode('cat\ndog\n') },
    ]);
    expect(associatedFiles(model, packed)).toContainEqual({
      name: 'labels.txt',
      bytes: 8,
      description: null,
    });
    const damaged = packed.slice();
    damaged.fill(0xff, packed.length - 60, packed.length - 40);
    expect(() => associatedFiles(model, damaged)).not.toThrow();
  });
});
