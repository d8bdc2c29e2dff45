import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { counterStep } from '../../test/counter-step.ts';
import { openHouse } from '../../test/house.ts';
import { createSleeper } from './sleeper.ts';
import { systemTime } from './time.ts';

const SCRIPT = fileURLToPath(new URL('../../test/killed-process.ts', import.meta.url));

/** Sleeps in a process of its own and kills it with SIGKILL at a place. */
async function killAt(place: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-killed-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const child = spawn(
    process.execPath,
    ['--conditions=development', '--no-warnings', SCRIPT, directory, place],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  return directory;
}

async function startAgain(directory: string, { seconds = 3600, clock = Date.now } = {}) {
  const house = await openHouse({ directory, clock });
  onTestFinished(house.close);
  const allowance = { seconds, tokens: 0, microcents: 0 };
  const sleeper = createSleeper({
    steps: [
      counterStep(join(directory, 'counter')),
      { ...counterStep(join(directory, 'other')), name: 'last' },
    ],
    store: house.store,
    shelf: house.shelf,
    allowance: { light: allowance, deep: allowance },
    randomId: () => 'second',
    time: { ...systemTime, clock },
  });
  await sleeper.begin();
  const count = async (name: string) =>
    Number(await readFile(join(directory, name), 'utf8').catch(() => '0'));
  const entries = async () =>
    (await sleeper.history())[0]?.entries.map(({ step, decision }) => `${step} ${decision}`);
  return { sleeper, house, count, entries };
}

test.each([
  ['before the change', ['counter undone', 'resumed kept', 'last kept'], 0],
  ['after the change', ['counter undone', 'resumed kept', 'last kept'], 0],
  ['second score', ['counter undone', 'resumed kept', 'last kept'], 0],
  ['the next step', ['counter kept', 'last undone', 'resumed kept'], 1],
])(
  'kill -9 at %s: one of the two known states, and the sleep goes on',
  async (place, journal, count) => {
    const again = await startAgain(await killAt(place));
    await expect.poll(() => again.sleeper.state().state, { timeout: 60_000 }).toBe('awake');
    expect(await again.count('counter')).toBe(count);
    expect(await again.count('other')).toBe(place === 'the next step' ? 0 : 1);
    expect(await again.entries()).toEqual(journal);
    expect((await again.sleeper.history())[0]?.cycle.state).toBe('finished');
    await again.sleeper.close();
    expect(await again.house.shelf.list()).toEqual(['state-none']);
  },
);

test('a sleep whose time is over is rolled back and ends', async () => {
  const directory = await killAt('after the change');
  const again = await startAgain(directory, { clock: () => Date.now() + 7_200_000 });
  expect(again.sleeper.state().state).toBe('awake');
  expect(await again.count('counter')).toBe(0);
  expect(await again.entries()).toEqual(['counter undone']);
  expect((await again.sleeper.history())[0]?.cycle.state).toBe('aborted');
});

test('a flipped bit in the snapshot of an open step: told, never guessed, and awake', async () => {
  const directory = await killAt('after the change');
  const path = join(directory, 'sleep', 'open-step');
  const bytes = await readFile(path);
  bytes[40] = (bytes[40] as number) ^ 1;
  await writeFile(path, bytes);
  const again = await startAgain(directory);
  await expect.poll(() => again.sleeper.state().state, { timeout: 60_000 }).toBe('awake');
  expect(await again.entries()).toEqual(['open-step failed']);
  expect((await again.sleeper.history())[0]?.cycle.state).toBe('failed');
});
