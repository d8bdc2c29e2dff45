import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@lethe/store';
import { openKeyring } from '@lethe/vault';
import { expect, onTestFinished, test } from 'vitest';
import { rotateByAge } from './rotate-by-age.ts';

const DAY_MS = 86_400_000;

async function house() {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-rotate-'));
  let now = 0;
  const clock = () => now;
  const keyring = await openKeyring({
    directory: join(directory, 'keyring'),
    rootKey: { kind: 'value', value: '7'.repeat(64) },
    clock,
  });
  const store = await openStore({ path: join(directory, 'lethe.db'), keyring, clock });
  onTestFinished(async () => {
    await store.close();
    keyring.close();
    await rm(directory, { recursive: true });
  });
  const enter = async (id: string) => {
    await store.users.create({ id, role: 'member' });
    await store.memories.create(id, { id: 'one', text: `what ${id} said` });
  };
  const versionOf = async (id: string) => (await keyring.versionsOf(id))?.current;
  return {
    store,
    keyring,
    enter,
    versionOf,
    rotate: (days: number, at: number) => {
      now = at;
      return rotateByAge({ store, days, now });
    },
  };
}

test('a key that grew too old is replaced, and everything is sealed anew', async () => {
  const { enter, keyring, rotate, store, versionOf } = await house();
  await enter('ann');
  expect(await rotate(90, 89 * DAY_MS)).toBe(0);
  await enter('bob');
  const before = await versionOf('ann');
  // Hers and the installation's; Bob's is young.
  expect(await rotate(90, 91 * DAY_MS)).toBe(2);
  expect(await versionOf('ann')).toBe((before as number) + 1);
  expect((await keyring.versionsOf('ann'))?.versions).toHaveLength(1);
  expect(await store.rotation.remaining('ann')).toBe(0);
  expect((await store.memories.read('ann', 'one'))?.memory.text).toBe('what ann said');
  expect((await store.memories.read('bob', 'one'))?.memory.text).toBe('what bob said');
});

test('zero days leave every key as it is, but finish what was begun', async () => {
  const { enter, rotate, store, versionOf } = await house();
  await enter('ann');
  await store.rotation.begin('ann');
  const begun = await versionOf('ann');
  expect(await rotate(0, 1000 * DAY_MS)).toBe(0);
  expect(await versionOf('ann')).toBe(begun);
  expect(await store.rotation.remaining('ann')).toBe(0);
});
