import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the compiled SIMD kernels are those of the AssemblyScript sources', { timeout: 60_000 }, () => {
  const check = () =>
    execFileSync(process.execPath, ['scripts/generate-simd.mjs', '--check'], { stdio: 'pipe' });
  expect(check).not.toThrow();
});
