import { type Config, type Kept, keptPaths, openKept, sharedKeys } from '@lethe/server';
import { type KeyringStatus, readKeyringStatus, vaultErrors } from '@lethe/vault';

/** What can be told of the keyring of a data directory. @throws KEYRING_ABSENT */
export async function requireKeyring(
  config: Pick<Config, 'data' | 'vault' | 'database'>,
): Promise<KeyringStatus> {
  const directory = keptPaths(config).keyring;
  const shared = await sharedKeys(config);
  const status = await readKeyringStatus(directory, shared).finally(() => shared?.close());
  if (status === null) throw vaultErrors.KEYRING_ABSENT({ directory });
  return status;
}

/** Opens what is kept, runs work on it and closes it again. Makes nothing where nothing is. @throws KEYRING_ABSENT */
export async function withKept<Result>(
  config: Config,
  work: (kept: Kept) => Promise<Result>,
): Promise<Result> {
  await requireKeyring(config);
  const kept = await openKept(config);
  try {
    return await work(kept);
  } finally {
    await kept.close();
  }
}
