import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { openKeyring } from '@lethe/vault';
import { expect, test } from 'vitest';
import { startChild } from '../../test/child.ts';
import { keyringDirectory, ROOT_KEY } from '../../test/keyring-place.ts';
import { seeded } from '../../test/soak/rounds.ts';
import { closeKeyring, openedStore, storeOf, temporaryPath } from '../../test/temporary-store.ts';
import { turnKey } from './turn-key.ts';

const ROUNDS = 10;

/**
 * Lets a process record turns from number `first` on and kills it once it has acknowledged
 * `enough`, wherever it is by then. Returns all numbers that it acknowledged.
 */
async function killWriter(path: string, first: number, enough: number): Promise<number[]> {
  const child = startChild('write-turns.ts', path, String(first), '100000');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    if (output.split('\n').length > enough) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  // The last piece has no line end: it may be half a number.
  return output.split('\n').slice(0, -1).map(Number);
}

test('every turn that was acknowledged is there after a process was killed, ten times over', async () => {
  const path = temporaryPath();
  await (await storeOf(['ada'], { path })).close();
  await closeKeyring(path);
  const random = seeded(20_260_501);
  const acknowledged: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = (acknowledged.at(-1) ?? -1) + 2;
    acknowledged.push(...(await killWriter(path, first, 1 + Math.floor(random() * 20))));
    const store = await openedStore({ path });
    expect((await store.loadUser('ada'))?.topicFrequencies.turns).toBeGreaterThanOrEqual(
      acknowledged.length,
    );
    await store.close();
    await closeKeyring(path);
  }

  const database = new DatabaseSync(path, { readOnly: true });
  const kept = new Set(
    database
      .prepare('select id from turns')
      .all()
      .map(({ id }) => id),
  );
  const keyring = await openKeyring({ directory: keyringDirectory(path), rootKey: ROOT_KEY });
  const keyOf = (number: number) =>
    turnKey({ keyed: (id) => keyring.keyedId(id) }, `turn-${number}`);
  expect(acknowledged.filter((number) => !kept.has(keyOf(number)))).toEqual([]);
  keyring.close();
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
  // A killed process may have kept one turn that it had no time to acknowledge.
  expect(kept.size).toBeLessThanOrEqual(acknowledged.length + ROUNDS);
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
}, 180_000);
