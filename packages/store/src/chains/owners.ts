import type { UserSealer } from '@lethe/vault';
import type { StoreContext } from '../context.ts';
import { account } from '../users/account.ts';

/** The sealers of those whose keyed ids stand in rows. */
export interface Owners {
  /** Null where the user is gone. The installation's own where no user is named. */
  sealerOf(user: string | null): Promise<UserSealer | null>;
  /** Null where the user is gone. */
  userIdOf(user: string): Promise<string | null>;
}

/** Owners kept for being recent. */
const MOST = 1000;

export function createOwners({ queries, sealing }: StoreContext): Owners {
  const recent = new Map<string, string>();

  async function userIdOf(user: string): Promise<string | null> {
    const known = recent.get(user);
    if (known !== undefined) return known;
    const row = await queries
      .selectFrom('users')
      .select('account')
      .where('user', '=', user)
      .executeTakeFirst();
    if (!row) return null;
    const { id } = account.open(await sealing.installation(), user, row.account);
    recent.set(user, id);
    if (recent.size > MOST) recent.delete(recent.keys().next().value as string);
    return id;
  }

  return {
    userIdOf,
    async sealerOf(user) {
      if (user === null) return sealing.installation();
      const userId = await userIdOf(user);
      return userId === null || !(await sealing.has(userId)) ? null : sealing.of(userId);
    },
  };
}
