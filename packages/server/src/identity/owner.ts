import type { StorePort, User } from '../ports.ts';
import type { Random } from './secret.ts';

/** The owner; created at the first start. */
export async function ensureOwner(store: StorePort, random: Random): Promise<User> {
  const known = (await store.users.list()).find(({ role }) => role === 'owner');
  if (known !== undefined) return known;
  const owner: User = { id: random(16).toString('base64url'), role: 'owner' };
  await store.users.create(owner);
  return owner;
}
