import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ENGINES } from '../peers/constitution/engines.ts';
import type { JudgeMeasured } from './measure-judge.ts';

const FOLDER = join(import.meta.dirname, '../peers/constitution');
const LONGEST_MS = 180_000;

/** Installs the peers beside their own lock file; they are no dependencies of the project. */
export function installPeers(): boolean {
  if (existsSync(join(FOLDER, 'node_modules/.package-lock.json'))) return true;
  process.stderr.write('Installing the peers (npm ci in bench/peers/constitution)\n');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Measures one engine in a process of its own, so that none warms or burdens another. */
export function measureAlone(
  name: keyof typeof ENGINES,
  { hostileUnits }: { hostileUnits: number },
): JudgeMeasured | undefined {
  process.stderr.write(`measuring: ${name}\n`);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--conditions=development', join(FOLDER, 'run.ts'), name, String(hostileUnits)],
    { encoding: 'utf8', timeout: LONGEST_MS, stdio: ['ignore', 'pipe', 2] },
  );
  if (status === 0) return JSON.parse(stdout) as JudgeMeasured;
  process.stderr.write(`${name} did not finish in ${LONGEST_MS / 1000} s.\n`);
  return undefined;
}
