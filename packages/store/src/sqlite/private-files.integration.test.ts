import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { measuredTurn } from '../../test/measured-turn.ts';
import {
  keyringOf,
  openedStore,
  storeOf,
  temporaryDirectory,
  temporaryPath,
} from '../../test/temporary-store.ts';
import { openStore } from '../index.ts';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

test('the directory is 0700 and every file in it 0600, the log and its index too', async () => {
  const path = join(temporaryDirectory(), 'data', 'deeper', 'lethe.db');
  const store = await storeOf(['ada'], { path });
  await store.recordTurn(measuredTurn());
  const directory = dirname(path);
  expect(modeOf(directory)).toBe(0o700);
  const modes = Object.fromEntries(
    readdirSync(directory).map((name) => [name, modeOf(join(directory, name))]),
  );
  expect(modes).toEqual({
    'lethe.db': 0o600,
    'lethe.db-lock': 0o600,
    'lethe.db-shm': 0o600,
    'lethe.db-wal': 0o600,
  });
});

test('a database left open to others is closed to them', async () => {
  const path = join(temporaryDirectory(), 'lethe.db');
  writeFileSync(path, '');
  chmodSync(path, 0o644);
  await openedStore({ path });
  expect(modeOf(path)).toBe(0o600);
});

test('a directory that others may enter is refused and left as it is', async () => {
  const directory = join(temporaryDirectory(), 'shared');
  mkdirSync(directory);
  chmodSync(directory, 0o755);
  const path = join(directory, 'lethe.db');
  await expect(
    openStore({ path, keyring: await keyringOf(temporaryPath()) }),
  ).rejects.toMatchObject({
    code: 'DIRECTORY_OPEN_TO_OTHERS',
    message: `Other users of this machine may enter the data directory ${directory}. Close it with "chmod 700 ${directory}", or choose another with --data-dir.`,
  });
  expect(modeOf(directory)).toBe(0o755);
  expect(readdirSync(directory)).toEqual([]);
});
