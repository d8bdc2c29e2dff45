import { type Kysely, sql } from 'kysely';
import { errors } from '../errors.ts';

/**
 * Leaves nothing of deleted rows in the files. `secure_delete` has overwritten them, but moving
 * rows between pages may leave copies in unused space, so the database is rewritten, and the log,
 * which holds earlier versions of its pages, is emptied.
 *
 * Takes time and memory in proportion to the size of the database.
 *
 * @throws ERASURE_UNFINISHED when another program is reading or the disk is full
 */
export async function scrub<Tables>(queries: Kysely<Tables>, path: string): Promise<void> {
  const busy = await rewrite(queries).catch((cause: unknown) => {
    throw errors.ERASURE_UNFINISHED({ path }, { cause });
  });
  if (busy !== 0) throw errors.ERASURE_UNFINISHED({ path });
}

/** @returns 0 when the log could be emptied */
async function rewrite<Tables>(queries: Kysely<Tables>): Promise<number | undefined> {
  await sql`vacuum`.execute(queries);
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(queries);
  return rows[0]?.busy;
}
