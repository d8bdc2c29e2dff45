import { setTimeout as pause } from 'node:timers/promises';
import { isCodedError } from '@lethe/protocol';
import { type Kysely, sql } from 'kysely';
import { errors } from '../errors.ts';

export interface ScrubOptions {
  /** Names the database in errors. */
  readonly path: string;
  /** Between two attempts, milliseconds. */
  readonly pauseMs: number;
}

/** Who reads the database inside Lethe, such as its own audit, is done with a table before long. */
const ATTEMPTS = 40;

/**
 * Leaves nothing of deleted rows in the files. `secure_delete` has overwritten them, but moving
 * rows between pages may leave copies in unused space, so the database is rewritten, and the log,
 * which holds earlier versions of its pages, is emptied. While somebody reads it is tried again.
 *
 * Takes time and memory in proportion to the size of the database.
 *
 * @throws ERASURE_UNFINISHED when another program goes on reading or the disk is full
 */
export async function scrub<Tables>(queries: Kysely<Tables>, options: ScrubOptions): Promise<void> {
  await untilFree(() => rewrite(queries), options);
  await untilFree(() => emptyLog(queries), options);
}

/** @param work tells whether it could be done */
async function untilFree(
  work: () => Promise<boolean>,
  { path, pauseMs }: ScrubOptions,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const isDone = await work().catch((cause: unknown) => {
      if (isCodedError(cause) && cause.code === 'DATABASE_LOCKED') return false;
      throw errors.ERASURE_UNFINISHED({ path }, { cause });
    });
    if (isDone) return;
    await pause(pauseMs);
  }
  throw errors.ERASURE_UNFINISHED({ path });
}

async function rewrite<Tables>(queries: Kysely<Tables>): Promise<boolean> {
  await sql`vacuum`.execute(queries);
  return true;
}

async function emptyLog<Tables>(queries: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(queries);
  return rows[0]?.busy === 0;
}
