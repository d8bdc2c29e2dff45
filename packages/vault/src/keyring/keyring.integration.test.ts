import { chmod, copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusal, refused } from '../../test/refusal.ts';
import {
  keyFileOf,
  openedKeyring,
  openFor,
  PLACE,
  sealFor,
  temporaryDirectory,
} from '../../test/temporary.ts';
import { openKeyring, readKeyringStatus } from '../index.ts';
import { MOST_VERSIONS } from './data-key-content.ts';

const keyFile = (directory: string, keyedId: string) => join(directory, 'keys', `${keyedId}.json`);

async function keyringAndDirectory(options = {}) {
  const directory = await temporaryDirectory();
  return { directory, keyring: await openedKeyring(directory, options) };
}

describe('a keyring', () => {
  test('keeps one file a user, private, under a name that does not tell who', async () => {
    const { directory, keyring } = await keyringAndDirectory();
    await keyring.sealerOf('ann');
    await keyring.installationSealer();
    const id = keyring.keyedId('ann');
    expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect((await readdir(join(directory, 'keys'))).sort()).toEqual(
      [`${id}.json`, 'installation.json'].sort(),
    );
    for (const name of ['.', 'keys']) {
      expect((await stat(join(directory, name))).mode & 0o777).toBe(0o700);
    }
    for (const name of ['keyring.json', 'lock', 'root.key', `keys/${id}.json`]) {
      expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600);
    }
  });

  test('names a user the same for ever, and two users or two installations apart', async () => {
    const { directory, keyring } = await keyringAndDirectory();
    const id = keyring.keyedId('ann');
    await keyring.rewrap(keyFileOf(directory));
    keyring.close();
    const again = await openedKeyring(directory);
    expect(again.keyedId('ann')).toBe(id);
    expect(again.keyedId('bob')).not.toBe(id);
    expect((await keyringAndDirectory()).keyring.keyedId('ann')).not.toBe(id);
  });

  test('makes one key where many ask for it at once', async () => {
    const { keyring } = await keyringAndDirectory();
    const sealers = await Promise.all(Array.from({ length: 20 }, () => keyring.sealerOf('ann')));
    const envelope = sealers[0].seal(PLACE, Buffer.from('word'));
    for (const sealer of sealers) {
      expect(Buffer.from(sealer.open(PLACE, envelope)).toString()).toBe('word');
    }
  });

  test('refuses one user’s envelope to another, and to the installation', async () => {
    const { keyring } = await keyringAndDirectory();
    const envelope = await sealFor(keyring, 'ann', 'word');
    expect(await refusal(() => openFor(keyring, 'bob', envelope))).toBe('ENVELOPE_REFUSED');
    const own = await keyring.installationSealer();
    expect(refused(() => own.open(PLACE, envelope))).toBe('ENVELOPE_REFUSED');
  });

  test.each(['', 'a/b', '../ann', 'ann.json', 'a'.repeat(65), 'ann\n', 'ä'])(
    'refuses %j as a user',
    async (userId) => {
      const { directory, keyring } = await keyringAndDirectory();
      expect(await refusal(() => keyring.sealerOf(userId))).toBe('USER_ID_INVALID');
      expect(await refusal(() => keyring.destroy(userId))).toBe('USER_ID_INVALID');
      expect(await readdir(join(directory, 'keys'))).toEqual([]);
    },
  );

  test('tells what can be told without its root key', async () => {
    const { directory, keyring } = await keyringAndDirectory({ clock: () => 1234 });
    await keyring.sealerOf('ann');
    await keyring.installationSealer();
    expect(await keyring.status()).toEqual({
      directory,
      createdAt: 1234,
      rootKey: { kind: 'plain', id: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/) },
      rewrapPending: false,
      recoveryMadeAt: null,
      publicKeyPem: keyring.installation.publicKeyPem,
      users: 1,
    });
    expect(await readKeyringStatus(directory)).toEqual(await keyring.status());
    expect(await readKeyringStatus(join(directory, 'none'))).toBe(null);
  });

  test('signs, and only while it is open', async () => {
    const { keyring } = await keyringAndDirectory();
    const { sign, verify } = keyring.installation;
    const signature = sign(Buffer.from('a'));
    expect(verify(Buffer.from('a'), signature)).toBe(true);
    expect(verify(Buffer.from('b'), signature)).toBe(false);
    const sealer = await keyring.sealerOf('ann');
    keyring.close();
    keyring.close();
    expect(refused(() => sign(Buffer.from('a')))).toBe('KEYRING_CLOSED');
    expect(refused(() => sealer.seal(PLACE, Buffer.from('a')))).toBe('KEYRING_CLOSED');
    expect(await refusal(() => keyring.sealerOf('ann'))).toBe('KEYRING_CLOSED');
    expect(await refusal(() => keyring.rewrap(keyFileOf('/nowhere')))).toBe('KEYRING_CLOSED');
  });
});

describe('rotation of a user’s key', () => {
  test('seals with the new version, opens with the old ones until they are retired', async () => {
    const { directory, keyring } = await keyringAndDirectory({ clock: () => 5000 });
    const sealer = await keyring.sealerOf('ann');
    const first = sealer.seal(PLACE, Buffer.from('one'));
    expect(await keyring.rotateUser('ann')).toBe(2);
    expect(sealer.keyVersion).toBe(2);
    const second = sealer.seal(PLACE, Buffer.from('two'));
    expect(await openFor(keyring, 'ann', first)).toBe('one');
    expect(await keyring.versionsOf('ann')).toEqual({
      current: 2,
      versions: [
        { version: 1, createdAt: 5000 },
        { version: 2, createdAt: 5000 },
      ],
    });

    expect(await refusal(() => keyring.retireVersions('ann', 3))).toBe('DATA_KEY_VERSION_IN_USE');
    await keyring.retireVersions('ann', 2);
    expect(refused(() => sealer.open(PLACE, first))).toBe('ENVELOPE_KEY_UNKNOWN');
    keyring.close();
    const again = await openedKeyring(directory);
    expect(await openFor(again, 'ann', second)).toBe('two');
    expect(await refusal(() => openFor(again, 'ann', first))).toBe('ENVELOPE_KEY_UNKNOWN');
  });

  test('is no way to make a key, and ends at a hundred versions', async () => {
    const { keyring } = await keyringAndDirectory();
    expect(await refusal(() => keyring.rotateUser('ann'))).toBe('DATA_KEY_UNKNOWN');
    expect(await keyring.versionsOf('ann')).toBe(null);
    await keyring.sealerOf('ann');
    await Promise.all(Array.from({ length: MOST_VERSIONS - 1 }, () => keyring.rotateUser('ann')));
    expect(await refusal(() => keyring.rotateUser('ann'))).toBe('DATA_KEY_VERSIONS_FULL');
    expect((await keyring.versionsOf('ann'))!.versions).toHaveLength(MOST_VERSIONS);
  });

  test('reaches a sealer that is still held when its key fell out of memory', async () => {
    const { keyring } = await keyringAndDirectory({ mostInMemory: 1 });
    const held = await keyring.sealerOf('ann');
    await keyring.sealerOf('bob');
    await keyring.rotateUser('ann');
    expect(held.keyVersion).toBe(2);
    await keyring.sealerOf('bob');
    await keyring.destroy('ann');
    expect(refused(() => held.seal(PLACE, Buffer.from('late')))).toBe('DATA_KEY_DESTROYED');
  });
});

describe('destruction of a user’s key', () => {
  test('leaves nothing readable, also with a copy of the rows', async () => {
    const { directory, keyring } = await keyringAndDirectory();
    const sealer = await keyring.sealerOf('ann');
    const envelope = sealer.seal(PLACE, Buffer.from('word'));
    await keyring.destroy('ann');
    expect(await keyring.hasKey('ann')).toBe(false);
    expect(refused(() => sealer.open(PLACE, envelope))).toBe('DATA_KEY_DESTROYED');
    expect(await readdir(join(directory, 'keys'))).toEqual([]);
    expect(await refusal(() => openFor(keyring, 'ann', envelope))).toBe('ENVELOPE_REFUSED');
  });

  test('of a key that is not there is done already', async () => {
    const { keyring } = await keyringAndDirectory();
    expect(await refusal(() => keyring.destroy('ann'))).toBe('accepted');
  });

  test('works where the key is damaged', async () => {
    const { directory, keyring } = await keyringAndDirectory();
    await keyring.sealerOf('ann');
    const path = keyFile(directory, keyring.keyedId('ann'));
    keyring.close();
    await writeFile(path, 'x');
    const again = await openedKeyring(directory);
    expect(await refusal(() => again.sealerOf('ann'))).toBe('DATA_KEY_DAMAGED');
    await again.destroy('ann');
    expect(await again.hasKey('ann')).toBe(false);
  });
});

describe('what was done to the files', () => {
  test('a user’s key that is swapped with another’s is refused', async () => {
    const { directory, keyring } = await keyringAndDirectory();
    await sealFor(keyring, 'ann', 'one');
    await sealFor(keyring, 'bob', 'two');
    const [ann, bob] = ['ann', 'bob'].map((user) => keyFile(directory, keyring.keyedId(user)));
    keyring.close();
    await copyFile(ann, bob);
    const again = await openedKeyring(directory);
    expect(await refusal(() => again.sealerOf('bob'))).toBe('DATA_KEY_DAMAGED');
    expect(await refusal(() => again.sealerOf('ann'))).toBe('accepted');
  });

  test.each<[what: string, change: (text: string) => string]>([
    ['cut', (text) => text.slice(0, -20)],
    ['empty', () => ''],
    ['with a flipped bit', (text) => text.replace(/"wrapped":"AQ/, '"wrapped":"AR')],
    ['of an unknown root key', (text) => text.replace(/"root":"[^"]+"/, '"root":"none"')],
    ['far too large', (text) => text + ' '.repeat(100_000)],
  ])('a data key %s is refused, and the other users go on', async (_what, change) => {
    const { directory, keyring } = await keyringAndDirectory();
    await sealFor(keyring, 'ann', 'one');
    const bob = await sealFor(keyring, 'bob', 'two');
    const path = keyFile(directory, keyring.keyedId('ann'));
    keyring.close();
    await writeFile(path, change(await readFile(path, 'utf8')));
    const again = await openedKeyring(directory);
    expect(await refusal(() => again.sealerOf('ann'))).toBe('DATA_KEY_DAMAGED');
    expect(await openFor(again, 'bob', bob)).toBe('two');
    expect(await again.verifyDataKeys()).toEqual({ keys: 2, damaged: 1 });
  });

  test('a damaged data key does not stop a root key change, and is not lost by it', async () => {
    const { directory, keyring } = await keyringAndDirectory();
    const ann = await sealFor(keyring, 'ann', 'one');
    const bob = await sealFor(keyring, 'bob', 'two');
    const path = keyFile(directory, keyring.keyedId('ann'));
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, 50));
    expect(await refusal(() => keyring.rewrap(keyFileOf(directory)))).toBe('REWRAP_UNFINISHED');
    expect((await keyring.status()).rewrapPending).toBe(true);
    expect(await openFor(keyring, 'bob', bob)).toBe('two');
    keyring.close();
    await writeFile(path, whole);
    const again = await openedKeyring(directory);
    expect((await again.status()).rewrapPending).toBe(false);
    expect(await openFor(again, 'ann', ann)).toBe('one');
  });

  type File = Record<string, unknown> & { root: { id: string } };
  test.each<[what: string, change: (file: File) => unknown, code: string]>([
    ['without its secrets', ({ secrets: _, ...rest }) => rest, 'KEYRING_DAMAGED'],
    ['with changed secrets', (file) => ({ ...file, secrets: 'AQAAAAA' }), 'KEYRING_DAMAGED'],
    ['with another public key', (file) => ({ ...file, publicKeyPem: 'x' }), 'KEYRING_DAMAGED'],
    ['with a further field', (file) => ({ ...file, note: 1 }), 'KEYRING_DAMAGED'],
    [
      'with another root key',
      (file) => ({ ...file, root: { ...file.root, id: 'A'.repeat(22) } }),
      'ROOT_KEY_WRONG',
    ],
    ['of a newer Lethe', (file) => ({ ...file, format: 2 }), 'KEYRING_NEWER'],
    ['that is no JSON', () => undefined, 'KEYRING_DAMAGED'],
  ])('a keyring file %s is refused and left as it is', async (_what, change, code) => {
    const { directory, keyring } = await keyringAndDirectory();
    keyring.close();
    const path = join(directory, 'keyring.json');
    const changed = String(JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')))));
    await writeFile(path, changed);
    expect(await refusal(() => openedKeyring(directory))).toBe(code);
    expect(await readFile(path, 'utf8')).toBe(changed);
  });

  test('a lost keyring file is not made anew where data keys are', async () => {
    const { directory, keyring } = await keyringAndDirectory();
    await keyring.sealerOf('ann');
    keyring.close();
    await rm(join(directory, 'keyring.json'));
    expect(await refusal(() => openedKeyring(directory))).toBe('KEYRING_INCOMPLETE');
    expect(await readdir(join(directory, 'keys'))).toHaveLength(1);
  });
});

describe('where a keyring may lie', () => {
  test('nothing is made where the caller says that one must be there', async () => {
    const directory = join(await temporaryDirectory(), 'vault');
    expect(await refusal(() => openedKeyring(directory, { create: false }))).toBe('KEYRING_ABSENT');
    await expect(stat(directory)).rejects.toThrow('ENOENT');
  });

  test('a directory that others may enter is refused', async () => {
    const directory = join(await temporaryDirectory(), 'vault');
    await mkdir(directory);
    await chmod(directory, 0o755);
    expect(await refusal(() => openedKeyring(directory))).toBe('KEYRING_DIRECTORY_OPEN');
  });

  test('two cannot hold it at once', async () => {
    const { directory, keyring } = await keyringAndDirectory();
    const rootKey = keyFileOf(directory);
    expect(await refusal(() => openKeyring({ directory, rootKey }))).toBe('KEYRING_IN_USE');
    keyring.close();
    expect(await refusal(() => openedKeyring(directory))).toBe('accepted');
  });
});

test('a key that is being made when the root key changes is wrapped by the new one in the end', async () => {
  const { directory, keyring } = await keyringAndDirectory();
  const users = Array.from({ length: 30 }, (_, index) => `user-${index}`);
  const making = Promise.all(users.map((user) => sealFor(keyring, user, user)));
  await keyring.rewrap(keyFileOf(directory));
  const envelopes = await making;
  keyring.close();
  const again = await openedKeyring(directory);
  expect(await again.verifyDataKeys()).toEqual({ keys: 30, damaged: 0 });
  expect(await openFor(again, 'user-29', envelopes[29])).toBe('user-29');
});

test('a keyring that is closed while its root key changes writes nothing more, and the next goes on', async () => {
  const { directory, keyring } = await keyringAndDirectory();
  const users = Array.from({ length: 5 }, (_, index) => `user-${index}`);
  for (const user of users) await keyring.sealerOf(user);
  const onProgress = () => keyring.close();
  expect(await refusal(() => keyring.rewrap(keyFileOf(directory), { onProgress }))).toBe(
    'KEYRING_CLOSED',
  );
  expect((await readKeyringStatus(directory))?.rewrapPending).toBe(true);
  const again = await openedKeyring(directory);
  expect((await again.status()).rewrapPending).toBe(false);
  expect(await again.verifyDataKeys()).toEqual({ keys: 5, damaged: 0 });
});

test('a root key change does not wait for anybody, and nobody for it', async () => {
  const { directory, keyring } = await keyringAndDirectory();
  const users = Array.from({ length: 10 }, (_, index) => `user-${index}`);
  const before = await Promise.all(users.map((user) => sealFor(keyring, user, user)));
  const changing = keyring.rewrap(keyFileOf(directory));
  expect(await refusal(() => keyring.recoveryKey())).toBe('KEYRING_BUSY');
  const late = await Promise.all(['new-1', 'new-2'].map((user) => sealFor(keyring, user, user)));
  await Promise.all(users.map((user) => keyring.rotateUser(user)));
  await changing;
  keyring.close();
  const again = await openedKeyring(directory);
  for (const [index, user] of users.entries()) {
    expect(await openFor(again, user, before[index])).toBe(user);
  }
  expect(await openFor(again, 'new-2', late[1])).toBe('new-2');
});
