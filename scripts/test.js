import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.js';
import { runPinned } from './processes.js';
import { ensureWebBuilt } from './web.js';

// `npm test`: types, lint, unit, integration and browser tests. The last line counts them all.
ensureInstalled();

const report = join(root, '.cache/test-report.json');
mkdirSync(join(root, '.cache'), { recursive: true });

const runTests = async (project) => {
  rmSync(report, { force: true });
  const status = await runPinned([
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A suite that fails to load runs no test, yet it failed; a skipped test is one that did not pass.
  const failed = numFailedTests + numPendingTests;
  const isGreen = status === 0 && success && numPassedTests > 0;
  return { passed: numPassedTests, failed: isGreen ? failed : Math.max(failed, 1) };
};

const check = async (args) => {
  const status = await runPinned(args);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const steps = [
  ['types', () => check(['node_modules/typescript/bin/tsc', '--build'])],
  [
    'lint',
    () => check(['node_modules/@biomejs/biome/bin/biome', 'check', '.', '--error-on-warnings']),
  ],
  [
    'app',
    async () =>
      (await ensureWebBuilt()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  ],
  // One kind after the other: a browser wants the processor for itself.
  ['unit', () => runTests('unit')],
  ['integration', () => runTests('integration')],
  ['browser', () => runTests('browser')],
];

const total = { passed: 0, failed: 0 };
for (const [name, step] of steps) {
  process.stdout.write(`\n== ${name}\n`);
  const { passed, failed } = await step();
  total.passed += passed;
  total.failed += failed;
}
process.exitCode = total.failed === 0 ? 0 : 1;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
