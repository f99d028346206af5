import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    globalSetup: 'test/support/fetch-browser.ts',
    include: ['test/**/*.test.ts'],
    /** They need a PostgreSQL: `vitest.worker.config.ts`. */
    exclude: ['test/worker/**'],
    testTimeout: 30_000,
    hookTimeout: 90_000,
    maxWorkers: 2,
    /** No module keeps state, so that files may share them; loading them anew for each took as long as the tests. */
    isolate: false,
  },
});
