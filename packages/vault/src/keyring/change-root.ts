import { errors } from '../errors.ts';
import { sealForRecovery } from '../recovery/seal-for-recovery.ts';
import type { NewRoot } from '../root-key/provider.ts';
import { wrapSecret } from '../wrapping/wrap-key.ts';
import { type KeyringFile, MOST_PREVIOUS_ROOTS, writeKeyringFile } from './keyring-file.ts';
import type { KeyringPlace } from './keyring-place.ts';
import { type Root, rootOf } from './root-ring.ts';
import { wrapSecrets } from './secrets.ts';
import { previousRootLabel, type Unlocked } from './unlock.ts';

/**
 * Commits the keyring to another root key, in one step on disk. The key before it stays, wrapped by
 * the new one, until no data key needs it, so that the new key opens everything from now on.
 *
 * @throws ROOT_KEY_SAME, REWRAP_UNFINISHED
 */
export async function commitToRoot(
  place: KeyringPlace,
  unlocked: Unlocked,
  { key, stored }: Pick<NewRoot, 'key' | 'stored'>,
): Promise<Unlocked> {
  const { file, ring, secrets } = unlocked;
  const current = rootOf(key);
  if (current.id === ring.current.id) throw errors.ROOT_KEY_SAME();
  const previous = [ring.current, ...ring.previous].filter(({ id }) => id !== current.id);
  if (previous.length > MOST_PREVIOUS_ROOTS) throw errors.REWRAP_UNFINISHED();
  const changed: KeyringFile = {
    ...file,
    root: { id: current.id, source: stored },
    previous: previous.map((root) => ({ id: root.id, wrapped: wrapRoot(root, current) })),
    secrets: wrapSecrets(secrets, current),
    recovery: file.recovery && {
      ...file.recovery,
      sealed: await sealForRecovery(secrets.recoveryRecipient as string, key),
    },
  };
  await writeKeyringFile(place, changed);
  return { ...unlocked, file: changed, ring: { current, previous } };
}

/** Forgets the root keys of the past, once nothing is wrapped by them. */
export async function forgetPreviousRoots(
  place: KeyringPlace,
  unlocked: Unlocked,
): Promise<Unlocked> {
  const file: KeyringFile = { ...unlocked.file, previous: [] };
  await writeKeyringFile(place, file);
  return { ...unlocked, file, ring: { current: unlocked.ring.current, previous: [] } };
}

const wrapRoot = (root: Root, by: Root): string =>
  wrapSecret(root.key, by.wrapping, previousRootLabel(root.id));
