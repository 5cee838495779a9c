import { defineConfig } from 'vitest/config';

/** Tests that drive a real browser, one file at a time; started by `npm run test:browser`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
