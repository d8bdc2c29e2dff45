import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@lethe/store';
import { openKeyring } from '@lethe/vault';
import { expect, it, onTestFinished } from 'vitest';
import { createPeople } from './people.ts';

async function setUp(limit: number) {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-people-'));
  const keyring = await openKeyring({
    directory: join(directory, 'keyring'),
    rootKey: { kind: 'value', value: '7'.repeat(64) },
  });
  const store = await openStore({ path: join(directory, 'lethe.db'), keyring });
  onTestFinished(async () => {
    await store.close();
    keyring.close();
    await rm(directory, { recursive: true });
  });
  return createPeople({ store, limit });
}

it('keeps the users asked for last and reads the others again', async () => {
  const people = await setUp(2);
  const first = await people.with('ann', (person) => person);
  await people.with('bob', () => undefined);
  expect(await people.with('ann', (person) => person)).toBe(first);
  await people.with('cid', () => undefined);
  expect(people.size).toBe(2);
  expect(await people.with('ann', (person) => person)).toBe(first);
  await people.with('bob', () => undefined);
  await people.with('cid', () => undefined);
  expect(await people.with('ann', (person) => person)).not.toBe(first);
  expect(people.size).toBe(2);
});

it('never lets go of a user that is held', async () => {
  const people = await setUp(1);
  const hold = people.hold('ann');
  const first = await hold.run((person) => person);
  for (const userId of ['bob', 'cid', 'dan']) await people.with(userId, () => undefined);
  expect(await people.with('ann', (person) => person)).toBe(first);
  hold.release();
  hold.release();
  await people.with('bob', () => undefined);
  expect(people.size).toBe(1);
});

it('does one piece of work after the other for a user, whatever fails before', async () => {
  const people = await setUp(10);
  const log: string[] = [];
  const work = (name: string, fails: boolean) => () =>
    people.with('ann', async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const all = [work('one', false), work('two', true), work('three', false)].map((run) => run());
  const results = await Promise.allSettled(all);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual([
    'one begins',
    'one ends',
    'two begins',
    'two ends',
    'three begins',
    'three ends',
  ]);
  await people.settled();
});
