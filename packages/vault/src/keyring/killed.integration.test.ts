import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ended, startChild } from '../../test/child.ts';
import { refused } from '../../test/refusal.ts';
import {
  keyFileOf,
  openedKeyring,
  openFor,
  PLACE,
  sealFor,
  temporaryDirectory,
} from '../../test/temporary.ts';
import { restoreKeyring } from '../index.ts';

const MOST_STEPS = 200;
const MANY_PROCESSES_MS = 300_000;

/** A change of many steps is killed at every fourth, or at every one with LETHE_SOAK. */
const STRIDE = process.env.LETHE_SOAK ? 1 : 4;

interface Killing {
  /** What the child does; see test/change-keyring.ts. */
  change: string;
  stride?: number;
  /** Gives the directory for the next child. */
  before: () => Promise<string>;
  /** Looks at the keyring after a child; `done` when that one lived to do all its work. */
  after: (directory: string, done: boolean) => Promise<void>;
}

/**
 * Has a change done by a process that is killed before its first step on the file system, then by one
 * that is killed `stride` steps later, and so on, until one lives. Answers with the number of kills.
 */
async function killAtSteps({ change, stride = 1, before, after }: Killing): Promise<number> {
  let kills = 0;
  for (let step = 1; step < MOST_STEPS; step += stride) {
    const directory = await before();
    const end = await ended(startChild('change-keyring.ts', directory, change, String(step)));
    expect(['SIGKILL', '0']).toContain(end);
    await after(directory, end === '0');
    if (end === '0') return kills;
    kills += 1;
  }
  throw new Error('the change did not come to an end');
}

/** Everything that lies in a keyring, data keys by their number. */
async function filesOf(directory: string): Promise<string[]> {
  const names = await readdir(directory);
  const keys = await readdir(join(directory, 'keys'));
  return [...names.filter((name) => name !== 'keys').sort(), `${keys.length} data keys`];
}

/** A keyring with one sealed word each of Ann and Bob. */
async function keyringWithWords() {
  const directory = await temporaryDirectory();
  const keyring = await openedKeyring(directory);
  const ann = await sealFor(keyring, 'ann', 'one');
  const bob = await sealFor(keyring, 'bob', 'two');
  const recoveryKey = await keyring.recoveryKey();
  const { rootKey } = await keyring.status();
  const id = keyring.keyedId('ann');
  keyring.close();
  return { directory, ann, bob, recoveryKey, rootId: rootKey.id, id };
}

test(
  'a root key change killed at any step loses nothing and is finished at the next opening',
  async () => {
    const { directory, ann, bob, recoveryKey, id, ...words } = await keyringWithWords();
    let { rootId } = words;
    let changes = 0;
    const kills = await killAtSteps({
      change: 'root',
      stride: STRIDE,
      before: async () => directory,
      async after(_directory, done) {
        const keyring = await openedKeyring(directory);
        expect(await openFor(keyring, 'ann', ann)).toBe('one');
        expect(await openFor(keyring, 'bob', bob)).toBe('two');
        expect(keyring.keyedId('ann')).toBe(id);
        const { rootKey, rewrapPending } = await keyring.status();
        expect(rewrapPending).toBe(false);
        if (rootKey.id === rootId) expect(done).toBe(false);
        else changes += 1;
        rootId = rootKey.id;
        keyring.close();
      },
    });
    expect(kills).toBeGreaterThan(20 / STRIDE);
    expect(changes).toBeGreaterThan(10 / STRIDE);
    expect(await filesOf(directory)).toEqual(['keyring.json', 'lock', 'root.key', '2 data keys']);

    const rootKey = { kind: 'passphrase', passphrase: 'six random words' } as const;
    await restoreKeyring({ directory, recoveryKey, rootKey });
    const restored = await openedKeyring(directory, { rootKey });
    expect(await openFor(restored, 'ann', ann)).toBe('one');
  },
  MANY_PROCESSES_MS,
);

test(
  'a first start killed at any step is no obstacle to the next',
  async () => {
    const kills = await killAtSteps({
      change: 'create',
      stride: STRIDE,
      before: temporaryDirectory,
      async after(directory) {
        const keyring = await openedKeyring(directory);
        expect(await openFor(keyring, 'ann', await sealFor(keyring, 'ann', 'one'))).toBe('one');
        keyring.close();
        const left = (await filesOf(directory)).filter((name) => !name.includes('.unfinished'));
        expect(left).toEqual(['keyring.json', 'lock', 'root.key', '1 data keys']);
      },
    });
    expect(kills).toBeGreaterThan(5 / STRIDE);
  },
  MANY_PROCESSES_MS,
);

test(
  'a rotation of a user’s key killed at any step leaves every envelope readable',
  async () => {
    const { directory, ann } = await keyringWithWords();
    const sealed = [ann];
    const kills = await killAtSteps({
      change: 'user',
      before: async () => directory,
      async after(_directory, done) {
        const keyring = await openedKeyring(directory);
        for (const envelope of sealed) expect(await openFor(keyring, 'ann', envelope)).toBe('one');
        sealed.push(await sealFor(keyring, 'ann', 'one'));
        const { current, versions } = (await keyring.versionsOf('ann'))!;
        expect(versions.at(-1)!.version).toBe(current);
        if (done) expect(current).toBeGreaterThan(1);
        keyring.close();
      },
    });
    expect(kills).toBeGreaterThan(2);
  },
  MANY_PROCESSES_MS,
);

test(
  'a new recovery key killed at any step leaves the old or the new one valid',
  async () => {
    const { directory, recoveryKey } = await keyringWithWords();
    const kills = await killAtSteps({
      change: 'recovery',
      before: async () => directory,
      async after(_directory, done) {
        const rootKey = keyFileOf(directory);
        const restoring = restoreKeyring({ directory, recoveryKey, rootKey }).then(
          () => 'restored',
          ({ code }) => code,
        );
        // The root key is at hand, so a fitting recovery key finds nothing to restore.
        expect(['ROOT_KEY_SAME', 'RECOVERY_KEY_WRONG']).toContain(await restoring);
        if (done) expect(await restoring).toBe('RECOVERY_KEY_WRONG');
      },
    });
    expect(kills).toBeGreaterThan(2);
  },
  MANY_PROCESSES_MS,
);

test(
  'a destruction killed at any step leaves the key whole or gone, and no trace of a gone one',
  async () => {
    const outcomes = new Set<string>();
    let words = await keyringWithWords();
    const kills = await killAtSteps({
      change: 'destroy',
      before: async () => {
        words = await keyringWithWords();
        return words.directory;
      },
      async after(directory, done) {
        const keyring = await openedKeyring(directory);
        const whole = await keyring.hasKey('ann');
        outcomes.add(whole ? 'whole' : 'gone');
        if (done) expect(whole).toBe(false);
        expect(await openFor(keyring, 'bob', words.bob)).toBe('two');
        const traces = (await readdir(join(directory, 'keys'))).filter((name) =>
          name.startsWith(words.id),
        );
        expect(traces).toHaveLength(whole ? 1 : 0);
        const sealer = await keyring.sealerOf('ann');
        expect(refused(() => sealer.open(PLACE, words.ann))).toBe(
          whole ? 'accepted' : 'ENVELOPE_REFUSED',
        );
        keyring.close();
      },
    });
    expect(kills).toBeGreaterThan(3);
    expect(outcomes).toEqual(new Set(['whole', 'gone']));
  },
  MANY_PROCESSES_MS,
);
