import { resolve } from 'node:path';
import type { RootKeySource } from '@lethe/vault';
import { errors } from '../errors.ts';
import { readSecret } from './secret.ts';

/** Where the next root key is to come from, as the command was told. */
export interface NewRootFlags {
  toFile?: string;
  toAge?: string;
}

export interface NewRoot {
  readonly source: RootKeySource;
  /** The setting that has to be given from now on; undefined where nothing changes. */
  readonly setting: string | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Environment variables of a new key; each may be given as a file in `..._FILE`. */
export const NEW_ROOT_KEY = 'LETHE_NEW_ROOT_KEY';
export const NEW_ROOT_PASSPHRASE = 'LETHE_NEW_ROOT_PASSPHRASE';

/**
 * The new source of the root key: a flag, or a secret in the environment, or the source in use, which
 * then makes a new key.
 *
 * @throws NEW_ROOT_UNCLEAR, NEW_ROOT_MISSING, SECRET_FILE_UNREADABLE
 */
export async function newRootOf(
  { toFile, toAge }: NewRootFlags,
  inUse: RootKeySource,
  env: Env,
): Promise<NewRoot> {
  const key = await readSecret(env, NEW_ROOT_KEY);
  const passphrase = await readSecret(env, NEW_ROOT_PASSPHRASE);
  const wanted: NewRoot[] = [];
  if (toFile !== undefined) {
    wanted.push({ source: { kind: 'file', path: resolve(toFile) }, setting: 'vault.keyPath' });
  }
  if (toAge !== undefined) {
    const source = { kind: 'age', identityPath: resolve(toAge) } as const;
    wanted.push({ source, setting: 'vault.ageIdentityPath' });
  }
  if (key !== undefined) {
    wanted.push({ source: { kind: 'value', value: key }, setting: 'vault.key' });
  }
  if (passphrase !== undefined) {
    wanted.push({ source: { kind: 'passphrase', passphrase }, setting: 'vault.passphrase' });
  }
  if (wanted.length > 1) throw errors.NEW_ROOT_UNCLEAR();
  const [only] = wanted;
  if (only) return only;
  if (inUse.kind === 'value') throw errors.NEW_ROOT_MISSING({ name: NEW_ROOT_KEY });
  if (inUse.kind === 'passphrase') throw errors.NEW_ROOT_MISSING({ name: NEW_ROOT_PASSPHRASE });
  return { source: inUse, setting: undefined };
}
