import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['development'] };
const ssr = { resolve: { conditions: ['development'], externalConditions: ['development'] } };

// Nothing of ours keeps state in a module: what one file imports, the next need not read again.
const isolate = false;

// The processes and threads that tests start find compiled what others compiled.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/code', import.meta.url));

/** Three kinds of test: pure units, integration (processes, sockets, files), and the app in a browser. */
export default defineConfig({
  test: {
    // A test waits more than it works: every core may run one.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['{packages,training,evaluation,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.{integration,browser}.test.ts'],
          isolate,
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'integration',
          include: ['{packages,training,evaluation,scripts}/**/*.integration.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'browser',
          include: ['packages/**/*.browser.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          isolate,
          globalSetup: 'packages/web/browser/build-app.ts',
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
