import type { Keyring } from '@lethe/vault';
import { createOwners } from '../chains/owners.ts';
import { dayOf } from '../day.ts';
import { deleteRows } from '../erasure/delete-rows.ts';
import { subjectOf } from '../erasure/subject.ts';
import { scrubLater } from '../installation/pending-scrub.ts';
import { openContext } from '../open-context.ts';

/**
 * Deletes from a restored database whoever was erased since the backup: those that the ledger of the
 * replaced database names and the backup's own does not (somebody it does name came back before the
 * backup), and those who have no key any more.
 *
 * @returns how many users are left, and the keyed ids of those who were dropped
 */
export async function dropErased({
  path,
  keyring,
  erased,
  clock,
}: {
  path: string;
  keyring: Keyring;
  erased: ReadonlySet<string>;
  clock: () => number;
}): Promise<{ users: number; dropped: string[] }> {
  const { context, scrub, close } = await openContext({ path, keyring, clock });
  const { queries, write } = context;
  try {
    const ledger = await queries.selectFrom('erasures').select('subject').execute();
    const known = new Set(ledger.map(({ subject }) => subject));
    const owners = createOwners(context);
    const all = await queries.selectFrom('users').select('user').orderBy('position').execute();
    const dropped: string[] = [];
    for (const { user } of all) {
      const subject = subjectOf(user);
      const userId = await owners.userIdOf(user);
      const hasKey = userId !== null && (await keyring.hasKey(userId));
      if (!hasKey || (erased.has(subject) && !known.has(subject))) dropped.push(user);
    }
    const subjects = [...erased, ...dropped.map(subjectOf)].filter(
      (subject) => !known.has(subject),
    );
    await write(async (transaction) => {
      for (const user of dropped) await deleteRows(transaction, user);
      for (const subject of new Set(subjects))
        await transaction
          .insertInto('erasures')
          .values({ subject, user: null, account: null, state: 'finished', day: dayOf(clock()) })
          .execute();
      await scrubLater(transaction);
    });
    await scrub();
    return { users: all.length - dropped.length, dropped };
  } finally {
    await close();
  }
}
