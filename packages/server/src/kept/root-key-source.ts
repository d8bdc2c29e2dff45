import { join } from 'node:path';
import type { RootKeySource } from '@lethe/vault';
import type { Config } from '../config/settings.ts';
import { errors } from '../errors.ts';

/** Name of the root key's file in the data directory, unless told otherwise. */
export const ROOT_KEY_FILE = 'root.key';

/**
 * Where the settings say that the root key comes from.
 *
 * @throws CONFIG_ROOT_KEY_TWICE
 */
export function rootKeySource({ data, vault }: Pick<Config, 'data' | 'vault'>): RootKeySource {
  const { keyPath, key, passphrase, ageIdentityPath } = vault;
  const given = Object.entries({ keyPath, key, passphrase, ageIdentityPath })
    .filter(([, value]) => value !== '')
    .map(([name]) => `vault.${name}`);
  if (given.length > 1) throw errors.CONFIG_ROOT_KEY_TWICE({ keys: given });
  if (key !== '') return { kind: 'value', value: key };
  if (passphrase !== '') return { kind: 'passphrase', passphrase };
  if (ageIdentityPath !== '') return { kind: 'age', identityPath: ageIdentityPath };
  return { kind: 'file', path: keyPath || join(data.directory, ROOT_KEY_FILE) };
}
