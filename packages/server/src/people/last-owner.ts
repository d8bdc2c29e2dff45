import { everybody } from '@lethe/store';
import { errors } from '../errors.ts';
import type { StorePort } from '../ports.ts';

/**
 * Somebody has to be owner.
 *
 * @throws LAST_OWNER
 */
export async function needAnotherOwner(
  store: Pick<StorePort, 'users'>,
  userId: string,
): Promise<void> {
  for await (const { id, role } of everybody(store)) {
    if (role === 'owner' && id !== userId) return;
  }
  throw errors.LAST_OWNER();
}
