import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openStore, type Store } from '@lethe/store';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { median, percentile } from '../statistics.ts';
import { growTo } from '../store/grow.ts';
import { databaseIn, keyringIn, withStore } from '../store/open.ts';
import { turnOf } from '../store/turns.ts';

const SEQUENTIAL = 2000;
const TURNS = 100_000;
const AT_ONCE = 64;
const GIGABYTE = 1024 ** 3;

/** Milliseconds of each of many turns, one after the other. */
async function oneByOne(store: Store): Promise<number[]> {
  const latencies: number[] = [];
  for (let number = 0; number < SEQUENTIAL; number += 1) {
    const startedAt = performance.now();
    await store.recordTurn(turnOf('ada', number));
    latencies.push(performance.now() - startedAt);
  }
  return latencies;
}

/** Turns a second when so many are always under way. */
async function together(store: Store): Promise<number> {
  const startedAt = performance.now();
  let next = SEQUENTIAL;
  const writer = async () => {
    while (next < TURNS) {
      const number = next;
      next += 1;
      await store.recordTurn(turnOf('ada', number));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
  return (TURNS - SEQUENTIAL) / ((performance.now() - startedAt) / 1000);
}

/** Seconds until every envelope is under the new key, and the turns that another user had meanwhile. */
async function rotated(store: Store): Promise<{ seconds: number; latencies: number[] }> {
  await store.rotation.begin('ada');
  const startedAt = performance.now();
  const state = { running: true };
  const latencies: number[] = [];
  const turns = (async () => {
    for (let number = 0; state.running; number += 1) {
      const askedAt = performance.now();
      await store.recordTurn(turnOf('bo', number));
      latencies.push(performance.now() - askedAt);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  await store.rotation.reencrypt();
  const seconds = (performance.now() - startedAt) / 1000;
  state.running = false;
  await turns;
  return { seconds, latencies };
}

async function exported(directory: string): Promise<{ rows: number; megabytes: number }> {
  const script = fileURLToPath(new URL('../store/export-process.ts', import.meta.url));
  const run = promisify(execFile);
  const flags = ['--conditions=development', '--no-warnings'];
  const { stdout } = await run(process.execPath, [...flags, script, directory]);
  return JSON.parse(stdout);
}

async function openedAt(directory: string): Promise<number[]> {
  const keyring = await keyringIn(directory);
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const startedAt = performance.now();
    const store = await openStore({ path: databaseIn(directory), keyring });
    times.push(performance.now() - startedAt);
    await store.close();
  }
  keyring.close();
  return times;
}

/** Durable writes, rotation, export and opening of the store on SQLite. */
export const store = (): Promise<Result[]> =>
  withDirectory(async (directory) => {
    const most = (at: number) => ({ at, kind: 'most' as const });
    const written = await withStore(directory, async (opened) => {
      for (const id of ['ada', 'bo']) await opened.users.create({ id, role: 'member' });
      const latencies = await oneByOne(opened);
      const perSecond = await together(opened);
      return { latencies, perSecond, rotation: await rotated(opened) };
    });
    const { rows, megabytes } = await exported(directory);
    growTo(directory, GIGABYTE);
    const opening = await openedAt(directory);
    return [
      {
        name: 'durable turn record, p50',
        value: median(written.latencies),
        unit: 'ms',
        bar: most(0.6),
      },
      { name: 'durable turn record, p99', value: percentile(written.latencies, 0.99), unit: 'ms' },
      {
        name: `turn records, ${AT_ONCE} at once`,
        value: written.perSecond,
        unit: '/s',
        bar: { at: 2000, kind: 'least' },
      },
      {
        name: `rotation of ${TURNS.toLocaleString('en')} envelopes and more`,
        value: written.rotation.seconds,
        unit: 's',
        bar: most(30),
      },
      {
        name: 'turn record of another user meanwhile, p50',
        value: median(written.rotation.latencies),
        unit: 'ms',
      },
      {
        name: `export of ${rows.toLocaleString('en')} rows, memory of its process`,
        value: megabytes,
        unit: 'MB',
        bar: most(150),
      },
      { name: 'opening at 1 GB, p50', value: median(opening), unit: 'ms', bar: most(50) },
    ];
  });
