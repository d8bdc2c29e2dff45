import type { Keyring } from '@lethe/vault';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';

/** Puts the versions of a user's key down in the database; those of the installation stand in no table. */
export async function recordVersions(
  { write, sealing }: StoreContext,
  keyring: Pick<Keyring, 'versionsOf'>,
  userId: string | null,
): Promise<void> {
  if (userId === null) return;
  const user = sealing.keyed(userId);
  const { versions, current } = (await keyring.versionsOf(userId)) ?? { versions: [], current: 0 };
  await write(async (transaction) => {
    await transaction.deleteFrom('key_versions').where('user', '=', user).execute();
    for (const { version, createdAt } of versions)
      await transaction
        .insertInto('key_versions')
        .values({
          user,
          version,
          day: dayOf(createdAt),
          state: version === current ? 'current' : 'retiring',
        })
        .execute();
  });
}
