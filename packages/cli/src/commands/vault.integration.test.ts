import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { expect, test } from 'vitest';
import { type DataDirectory, dataDirectory } from '../../test/data-directory.ts';

const TEXT = 'I like my tea cold.';

/** A data directory with one user and one memory. */
async function withMemory(): Promise<DataDirectory> {
  const data = await dataDirectory();
  await data.withKept(async ({ store }) => {
    await store.users.create({ id: 'ann', role: 'owner' });
    await store.memories.create('ann', { id: 'tea', text: TEXT });
  });
  return data;
}

const memoryOf = (data: DataDirectory, env = {}) =>
  data.withKept(
    async ({ store }) => (await store.memories.list('ann')).memories.map(({ text }) => text),
    env,
  );

const actionsOf = (data: DataDirectory, env = {}) =>
  data.withKept(
    async ({ store }) => (await store.audit.list()).map(({ event }) => event?.action),
    env,
  );

const printedKey = (out: string): string => /\b(?:[A-Z0-9]{6}-){9}[A-Z0-9]{4}\b/.exec(out)![0];

test.each(['vault status', 'vault rotate', 'vault rotate --root', 'vault recovery', 'receipts'])(
  'lethe %s makes nothing where nothing is kept',
  async (command) => {
    const data = await dataDirectory();
    const { status, err } = await data.lethe(command);
    expect(status).toBe(3);
    expect(err).toContain('There is no keyring in');
    await expect(readFile(data.directory)).rejects.toThrow('ENOENT');
  },
);

test('status tells what can be told without the root key', async () => {
  const data = await withMemory();
  await rm(join(data.directory, 'root.key'));
  const { status, out } = await data.lethe('vault status');
  expect(status).toBe(0);
  expect(out).toContain('a key of its own, in a file or the environment');
  expect(out).toContain('data keys     1 user\n');
  expect(out).toContain('recovery key  none; "lethe vault recovery" makes one');
  expect(JSON.parse((await data.lethe('vault status --json')).out)).toMatchObject({
    rootKey: { kind: 'plain' },
    users: 1,
  });
});

test('rotate gives every user a new key, moves what is stored and destroys the old key', async () => {
  const data = await withMemory();
  const { status, out } = await data.lethe('vault rotate --json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ usersDone: 1 });
  expect(JSON.parse(out).envelopes).toBeGreaterThan(0);
  const versions = await data.withKept(({ keyring }) => keyring.versionsOf('ann'));
  expect(versions).toMatchObject({ current: 2, versions: [{ version: 2 }] });
  expect(await memoryOf(data)).toEqual([TEXT]);

  expect((await data.lethe('vault rotate ann')).status).toBe(0);
  const again = JSON.parse((await data.lethe('vault rotate --resume --json')).out);
  expect(again).toEqual({ usersDone: 1, envelopes: 0 });
  expect(await data.withKept(({ keyring }) => keyring.versionsOf('ann'))).toMatchObject({
    current: 3,
  });
  expect(await actionsOf(data)).toEqual(['key.rotated', 'key.rotated']);
});

test('rotate --root changes the key in its file', async () => {
  const data = await withMemory();
  const path = join(data.directory, 'root.key');
  const before = await readFile(path, 'utf8');
  const { status, out } = await data.lethe('vault rotate --root');
  expect(status).toBe(0);
  expect(out).toContain('No setting changes.');
  expect(await readFile(path, 'utf8')).not.toBe(before);
  expect(await memoryOf(data)).toEqual([TEXT]);
  expect(await actionsOf(data)).toEqual(['key.rootChanged']);
});

test('rotate --root moves the key to any other place, and says which setting is needed now', async () => {
  const data = await withMemory();
  const identityPath = join(data.directory, 'identity.txt');
  await writeFile(identityPath, await generateX25519Identity(), { mode: 0o600 });
  const key = Buffer.alloc(32, 7).toString('base64');
  const keyFile = join(data.directory, 'new.key');
  const keyInFile = join(data.directory, 'given.key');
  await writeFile(keyInFile, `${key}\n`, { mode: 0o600 });
  const passphrase = 'six random words in a row';
  const steps: [
    flags: string,
    given: Record<string, string>,
    setting: string,
    env: Record<string, string>,
  ][] = [
    [
      ` --to-age ${identityPath}`,
      {},
      'vault.ageIdentityPath',
      { LETHE_VAULT__AGE_IDENTITY_PATH: identityPath },
    ],
    [
      '',
      { LETHE_NEW_ROOT_PASSPHRASE: passphrase },
      'vault.passphrase',
      { LETHE_VAULT__PASSPHRASE: passphrase },
    ],
    ['', { LETHE_NEW_ROOT_KEY_FILE: keyInFile }, 'vault.key', { LETHE_VAULT__KEY: key }],
    [` --to-file ${keyFile}`, {}, 'vault.keyPath', { LETHE_VAULT__KEY_PATH: keyFile }],
  ];
  let settings: Record<string, string> = {};
  for (const [flags, given, setting, env] of steps) {
    const { out, err } = await data.lethe(`vault rotate --root --json${flags}`, {
      ...settings,
      ...given,
    });
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ setting, users: 1 });
    const stale = await data.lethe('receipts', settings);
    expect(stale.status).toBe(3);
    expect(await memoryOf(data, env)).toEqual([TEXT]);
    settings = env;
  }
});

test.each<
  [why: string, command: string, env: Record<string, string>, status: number, cure: string]
>([
  ['two new keys', 'vault rotate --root --to-file x --to-age y', {}, 3, 'Give one of'],
  [
    'a secret file that is missing',
    'vault rotate --root',
    { LETHE_NEW_ROOT_KEY_FILE: '/none' },
    3,
    'LETHE_NEW_ROOT_KEY_FILE',
  ],
  ['a malformed key', 'vault rotate --root', { LETHE_NEW_ROOT_KEY: 'hunter2' }, 3, '32 bytes'],
  [
    'a short passphrase',
    'vault rotate --root',
    { LETHE_NEW_ROOT_PASSPHRASE: 'hunter2' },
    3,
    'at least 12',
  ],
  ['a user together with --root', 'vault rotate ann --root', {}, 2, '--root stands alone'],
  ['--to-file without --root', 'vault rotate --to-file x', {}, 2, 'go with --root'],
  ['an unknown user', 'vault rotate bob', {}, 3, 'no data key'],
  ['a user id that is none', 'vault rotate ../ann', {}, 3, '1 to 64 letters'],
])('rotate refuses %s and leaves everything as it is', async (_why, command, env, status, cure) => {
  const data = await withMemory();
  const refused = await data.lethe(command, env);
  expect({ status: refused.status, out: refused.out }).toEqual({ status, out: '' });
  expect(refused.err).toContain(cure);
  expect(refused.err).not.toContain('hunter2');
  expect(await memoryOf(data)).toEqual([TEXT]);
});

test('a passphrase or a key in the settings does not make its own successor', async () => {
  const data = await dataDirectory();
  const env = { LETHE_VAULT__PASSPHRASE: 'six random words in a row' };
  await data.withKept(async () => undefined, env);
  const { status, err } = await data.lethe('vault rotate --root', env);
  expect(status).toBe(3);
  expect(err).toContain('LETHE_NEW_ROOT_PASSPHRASE');
});

test('recovery shows a key once, and restores a lost root key with it', async () => {
  const data = await withMemory();
  const { out } = await data.lethe('vault recovery');
  const key = printedKey(out);
  expect((await data.lethe('vault status')).out).toContain('recovery key  made on ');
  await rm(join(data.directory, 'root.key'));
  expect((await data.lethe('receipts')).err).toContain('lethe vault recovery --restore');

  const wrong = await data.lethe('vault recovery --restore', {
    LETHE_RECOVERY_KEY: key.replace(/^./, (letter) => (letter === 'Q' ? 'P' : 'Q')),
  });
  expect(wrong).toMatchObject({ status: 3, out: '' });
  expect(wrong.err).toContain('mistyped');

  const restored = await data.lethe('vault recovery --restore', { LETHE_RECOVERY_KEY: key });
  expect(restored).toMatchObject({ status: 0, err: '' });
  expect(await memoryOf(data)).toEqual([TEXT]);
  expect(await actionsOf(data)).toEqual(['key.rootChanged', 'key.recoveryMade']);
});
