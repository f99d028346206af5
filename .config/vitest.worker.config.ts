import { defineConfig } from 'vitest/config';
import shared from './vitest.config.ts';

/** What only the process of a test can show, by the name of the test. Everything else of the contract holds for a Worker. */
const ONLY_IN_PROCESS = [
  /** breaks the search of the process to see a fault that nobody foresaw */
  'tells its reader the request id and nothing of itself',
  /** moves the clock of the sandbox, which a Worker does not follow */
  'is kept for a day from its last part, then unknown and swept away',
  /** shows the sandbox of its own process */
  'is explained to integrators, with the sandbox’s page as the example',
  /** an empty header does not arrive as one over this wire */
  'is not told to a page that is not of it: nothing',
  'is of it: nothing is refused',
  /** Cloudflare compresses by itself, in every way that it knows */
  'and as it is to one that says br',
];

/** The contract over HTTP against a Worker, and what a Worker has to show besides. Run by `npm run test:postgres`. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    globalSetup: 'test/support/open-world.ts',
    include: ['test/worker/**/*.test.ts', 'test/http/**/*.test.ts'],
    exclude: ['test/http/limit-turns.test.ts', 'test/http/read-language.test.ts'],
    testNamePattern: new RegExp(`^(?!.*(${ONLY_IN_PROCESS.join('|')}))`),
    maxWorkers: 1,
  },
});
