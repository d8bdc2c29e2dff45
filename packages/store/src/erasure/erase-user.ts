import type { Keyring } from '@lethe/vault';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import { scrubLater } from '../installation/pending-scrub.ts';
import { sealedColumn } from '../sealing/sealed-column.ts';
import { type Account, account } from '../users/account.ts';
import { deleteRows } from './delete-rows.ts';
import { findInFiles, type SearchReport } from './find-in-files.ts';
import { knownValues } from './known-values.ts';
import { subjectOf } from './subject.ts';

/** What an erasure did, and the search that shows it. */
export interface ErasureProof {
  /** Rows that were deleted, by table; for the chains those that were shredded. */
  readonly rows: Readonly<Record<string, number>>;
  /** Whether the user's key was destroyed. */
  readonly keyDestroyed: boolean;
  /** The search of every file below the data directory for values of the user. */
  readonly search: SearchReport;
}

export interface ErasureOptions {
  context: StoreContext;
  keyring: Pick<Keyring, 'destroy' | 'hasKey'>;
  /** What is searched for traces. */
  directory: string;
  /** Overwrites the bytes of deleted rows. */
  scrub: () => Promise<void>;
}

const ledgerAccount = sealedColumn<Account>('erasures', 'account');

/**
 * Erases a user: the rows, the key, the bytes on disk; then searches for what may be left. Once the
 * first write is durable the erasure is finished at the next start, whatever happens to this process.
 *
 * @throws USER_UNKNOWN, ERASURE_UNFINISHED
 */
export async function eraseUser(options: ErasureOptions, userId: string): Promise<ErasureProof> {
  const user = options.context.sealing.keyed(userId);
  const values = [user, ...(await knownValues(options.context, { user, userId }))];
  const rows = await beginErasure(options.context, user);
  await finishErasure(options, { user, userId });
  const search = await findInFiles(options.directory, values);
  return { rows, keyDestroyed: !(await options.keyring.hasKey(userId)), search };
}

/** Finishes the erasures that an interruption left half done. */
export async function resumeErasures(options: ErasureOptions): Promise<void> {
  const { queries, sealing } = options.context;
  const started = await queries
    .selectFrom('erasures')
    .select(['subject', 'user', 'account'])
    .where('state', '=', 'started')
    .execute();
  for (const { subject, user, account: envelope } of started) {
    if (user === null || envelope === null) continue;
    const { id } = ledgerAccount.open(await sealing.installation(), subject, envelope);
    await finishErasure(options, { user, userId: id });
  }
}

async function finishErasure(
  { context, keyring, scrub }: ErasureOptions,
  { user, userId }: { user: string; userId: string },
): Promise<void> {
  if (await keyring.hasKey(userId)) await keyring.destroy(userId);
  await context.write(async (transaction) => {
    await transaction
      .updateTable('erasures')
      .set({ state: 'finished', user: null, account: null })
      .where('subject', '=', subjectOf(user))
      .execute();
    await scrubLater(transaction);
  });
  await scrub();
}

/** Deletes every row of the user and enters the erasure in the ledger, in one write. */
async function beginErasure(
  { write, sealing, clock }: StoreContext,
  user: string,
): Promise<Record<string, number>> {
  const sealer = await sealing.installation();
  return write(async (transaction) => {
    const known = await transaction
      .selectFrom('users')
      .select('account')
      .where('user', '=', user)
      .executeTakeFirst();
    if (!known) throw errors.USER_UNKNOWN();
    const subject = subjectOf(user);
    const entry = {
      user,
      day: dayOf(clock()),
      state: 'started' as const,
      account: ledgerAccount.seal(sealer, subject, account.open(sealer, user, known.account)),
    };
    await transaction
      .insertInto('erasures')
      .values({ subject, ...entry })
      .onConflict((conflict) => conflict.column('subject').doUpdateSet(entry))
      .execute();
    const rows = await deleteRows(transaction, user);
    await scrubLater(transaction);
    return rows;
  });
}
