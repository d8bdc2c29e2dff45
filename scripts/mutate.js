import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.js';
import { runPinned } from './processes.js';

// `npm run mutate -- [CLAIM ...]`: breaks each claim of SECURITY.md in the code as recorded in
// security/mutations.json, one at a time, and expects the test named there to fail. The code is put back.
ensureInstalled();

const mutations = JSON.parse(readFileSync(join(root, 'security/mutations.json'), 'utf8'));
const wanted = process.argv.slice(2);
const chosen = wanted.length ? mutations.filter(({ claim }) => wanted.includes(claim)) : mutations;

const isClean = (file) =>
  spawnSync('git', ['diff', '--quiet', 'HEAD', '--', file], { cwd: root }).status === 0;

const testFails = async ({ project, test, name }) => {
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const status = await runPinned(
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, test, '-t', pattern],
    { stdio: 'ignore' },
  );
  return status !== 0;
};

/** Whether the test passes on the code as it is and fails on the broken code. */
const isCaught = async (mutation) => {
  const { file, find, replace } = mutation;
  if (!isClean(file)) throw new Error(`${file} has changes that are not committed.`);
  const path = join(root, file);
  const source = readFileSync(path, 'utf8');
  if (await testFails(mutation)) return false;
  const putBack = () => writeFileSync(path, source);
  process.on('exit', putBack);
  try {
    writeFileSync(
      path,
      source.replace(find, () => replace),
    );
    return await testFails(mutation);
  } finally {
    putBack();
    process.off('exit', putBack);
  }
};

let missed = 0;
for (const mutation of chosen) {
  const caught = await isCaught(mutation);
  process.stdout.write(`${caught ? 'caught' : 'MISSED'}  ${mutation.claim}\n`);
  if (!caught) missed += 1;
}
process.stdout.write(`\n${chosen.length - missed} passed, ${missed} failed\n`);
process.exitCode = missed === 0 && chosen.length > 0 ? 0 : 1;
