import { everybody } from '@lethe/store';
import type { StorePort, User } from '../ports.ts';
import type { Random } from './secret.ts';

/** The owner who has been here longest; created at the first start. */
export async function ensureOwner(store: Pick<StorePort, 'users'>, random: Random): Promise<User> {
  for await (const { id, role } of everybody(store)) if (role === 'owner') return { id, role };
  const owner: User = { id: random(16).toString('base64url'), role: 'owner' };
  await store.users.create(owner);
  return owner;
}
