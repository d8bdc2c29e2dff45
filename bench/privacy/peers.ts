import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES } from '../peers/privacy/engines.ts';
import type { Result } from '../result.ts';
import type { EngineJudged } from './judge-engine.ts';
import type { EngineMeasured } from './measure-engine.ts';

const FOLDER = join(import.meta.dirname, '../peers/privacy');
const LONGEST_MS = 180_000;

/** Installs the peers beside their own lock file; they are no dependencies of the project. */
const install = (): boolean => {
  if (existsSync(join(FOLDER, 'node_modules/.package-lock.json'))) return true;
  process.stderr.write('Installing the peers (npm ci in bench/peers/privacy)\n');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
};

type Measured = EngineMeasured & EngineJudged;

const measure = (name: string): Measured | undefined => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--conditions=development', join(FOLDER, 'run.ts'), name],
    { encoding: 'utf8', timeout: LONGEST_MS, stdio: ['ignore', 'pipe', 2] },
  );
  return status === 0 ? (JSON.parse(stdout) as Measured) : undefined;
};

const rows = (name: string, { documents, records, worst, f1, ...rest }: Measured): Result[] => [
  { name: `${name}: F1 over the generated set`, value: f1, unit: '' },
  { name: `${name}: precision`, value: rest.precision, unit: '' },
  { name: `${name}: recall`, value: rest.recall, unit: '' },
  { name: `${name}: characters of values left open`, value: rest.leak * 100, unit: '%' },
  {
    name: `${name}: documents of 4,000 characters`,
    value: documents,
    unit: 'million characters/s',
  },
  { name: `${name}: single sentences`, value: records, unit: 'million characters/s' },
  { name: `${name}: the worst of ten hostile texts, 10 kB`, value: worst, unit: 'ms' },
];

/** This project and its peers, each in a process of its own, on the same texts. */
export const comparePeers = (): Result[] => {
  if (!install()) {
    process.stderr.write('The peers could not be installed, so nothing is compared.\n');
    return [];
  }
  return Object.keys(ENGINES).flatMap((name) => {
    process.stderr.write(`measuring: ${name}\n`);
    const measured = measure(name);
    if (measured !== undefined) return rows(name, measured);
    process.stderr.write(`${name} did not finish in ${LONGEST_MS / 1000} s.\n`);
    return [];
  });
};
