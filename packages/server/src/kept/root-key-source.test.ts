import { expect, test } from 'vitest';
import { loadConfig } from '../config/load.ts';
import { rootKeySource } from './root-key-source.ts';

const KEY = 'A'.repeat(43);

const sourceOf = async (env: Record<string, string>) => {
  const flags = { 'data.directory': '/data' };
  return rootKeySource((await loadConfig({ env, flags })).config);
};

test.each([
  [{}, { kind: 'file', path: '/data/root.key' }],
  [{ LETHE_VAULT__KEY_PATH: '/keys/k' }, { kind: 'file', path: '/keys/k' }],
  [{ LETHE_VAULT__KEY: KEY }, { kind: 'value', value: KEY }],
  [
    { LETHE_VAULT__PASSPHRASE: 'six random words' },
    { kind: 'passphrase', passphrase: 'six random words' },
  ],
  [{ LETHE_VAULT__AGE_IDENTITY_PATH: '/keys/id' }, { kind: 'age', identityPath: '/keys/id' }],
])('%j gives %j', async (env, source) => {
  expect(await sourceOf(env)).toEqual(source);
});

test('two places for one key are refused by their names, not their values', async () => {
  await expect(
    sourceOf({ LETHE_VAULT__KEY: KEY, LETHE_VAULT__PASSPHRASE: 'six random words' }),
  ).rejects.toMatchObject({
    code: 'CONFIG_ROOT_KEY_TWICE',
    message:
      'The root key of the vault can come from one place only, but vault.key and vault.passphrase are set. Leave the one that the keyring is under.',
  });
});
