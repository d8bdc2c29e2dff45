import { everybody, type Store } from '@lethe/store';

const DAY_MS = 86_400_000;

export interface RotateByAgeOptions {
  readonly store: Pick<Store, 'users' | 'rotation' | 'audit'>;
  /** Days after which a data key is replaced; 0 leaves them as they are. */
  readonly days: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Stops after the batch that is running; the next run goes on. */
  readonly signal?: AbortSignal;
}

/**
 * Gives every user whose data key has grown too old a new one, and the installation too, and seals what
 * they keep anew while turns go on. What an earlier run left undone is done as well.
 *
 * @returns how many keys were replaced
 */
export async function rotateByAge(options: RotateByAgeOptions): Promise<number> {
  const { store, days, now, signal } = options;
  let rotated = 0;
  const rotateIfOld = async (userId: string | null) => {
    const since = await store.rotation.since(userId);
    if (since === null || now - since < days * DAY_MS) return;
    await store.rotation.begin(userId);
    await store.audit.append({ actor: null, action: 'key.rotated', subject: userId });
    rotated++;
  };
  if (days > 0) {
    for await (const { id: userId } of everybody(store)) {
      if (signal?.aborted) return rotated;
      await rotateIfOld(userId);
    }
    await rotateIfOld(null);
  }
  await store.rotation.reencrypt({ ...(signal && { signal }) });
  return rotated;
}
