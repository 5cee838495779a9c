import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planMemory } from '../../../src/jobs/work/memory';
import type { MemoryView } from '../../../src/protocol';

const MODELS = path.resolve(import.meta.dirname, '../../../../shared/models/tflite');

async function plans(): Promise<{ name: string; plan: MemoryView }[]> {
  if (!existsSync(MODELS)) {
    console.warn(`SKIPPED: no models at ${MODELS}`);
    return [];
  }
  const names = readdirSync(MODELS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tflite'),
  );
  const found: { name: string; plan: MemoryView }[] = [];
  for (const name of names) {
    const bytes = new Uint8Array(readFileSync(path.join(MODELS, name)));
    const [plan] = await planMemory({ file: { kind: 'bytes', name, bytes } }).catch(() => []);
    if (plan) found.push({ name, plan }); // else broken on purpose
  }
  return found;
}

describe("the memory plan of the page's timeline", () => {
  it('holds together for every real model', async ({ skip }) => {
    const all = await plans();
    if (all.length === 0) return skip();
    expect(all.length).toBeGreaterThan(200);
    for (const { name, plan } of all) {
      const { tensors, steps, peakStep } = plan;
      expect(plan.total, name).toBe(plan.peak + plan.persistent);
      expect(plan.peak, name).toBeGreaterThanOrEqual(plan.lowerBound);
      for (const { firstUse, lastUse, offset, bytes } of tensors) {
        expect(firstUse, name).toBeGreaterThanOrEqual(0);
        expect(lastUse, name).toBeGreaterThanOrEqual(firstUse);
        expect(lastUse, name).toBeLessThan(steps.length);
        expect(offset + bytes, name).toBeLessThanOrEqual(plan.peak);
      }
      const alive = tensors.filter(({ firstUse, lastUse }) => firstUse <= peakStep && lastUse >= peakStep);
      const bytes = alive.reduce((sum, tensor) => sum + tensor.bytes, 0);
      // Its own plan lets tensors overlap.
      if (name.includes('vela')) expect(bytes, name).toBeGreaterThan(plan.lowerBound);
      else expect(bytes, name).toBe(plan.lowerBound);
    }
  });

  it('names the operators of subgraphs that control flow enters', async ({ skip }) => {
    const all = await plans();
    if (all.length === 0) return skip();
    const entered = all.filter(({ plan }) => plan.steps.some((place) => (place?.subgraph ?? 0) > 0));
    expect(entered.length).toBeGreaterThan(0);
    for (const { plan } of entered) {
      const main = plan.steps.filter((place) => place?.subgraph === 0);
      expect(main.length).toBeGreaterThan(0);
    }
  });
});
