import { everybody, type Store } from '@lethe/store';
import type { Keyring } from '@lethe/vault';

const DAY_MS = 86_400_000;

export interface RotateByAgeOptions {
  readonly store: Pick<Store, 'users' | 'rotation' | 'audit'>;
  readonly keyring: Pick<Keyring, 'versionsOf'>;
  /** Days after which a data key is replaced; 0 leaves them as they are. */
  readonly days: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Stops after the batch that is running; the next run goes on. */
  readonly signal?: AbortSignal;
}

/**
 * Gives every user whose data key has grown too old a new one, and seals what they keep anew while turns
 * go on. What an earlier run left undone is done as well.
 *
 * @returns how many users got a new key
 */
export async function rotateByAge(options: RotateByAgeOptions): Promise<number> {
  const { store, keyring, days, now, signal } = options;
  let rotated = 0;
  if (days > 0)
    for await (const { id: userId } of everybody(store)) {
      if (signal?.aborted) return rotated;
      const known = await keyring.versionsOf(userId);
      const newest = known?.versions.at(-1);
      if (newest === undefined || now - newest.createdAt < days * DAY_MS) continue;
      await store.rotation.begin(userId);
      await store.audit.append({ actor: null, action: 'key.rotated', subject: userId });
      rotated++;
    }
  await store.rotation.reencrypt({ ...(signal && { signal }) });
  return rotated;
}
