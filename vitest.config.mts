import { defineConfig } from 'vitest/config';

/** Unit and conformance tests; the ones that need a VS Code or a browser are run by scripts/test.mjs. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/conformance/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
  },
});
