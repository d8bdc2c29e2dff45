import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryPath } from '../../test/temporary-store.ts';
import { sqliteDialect } from '../sqlite/dialect.ts';
import { createWriteQueue, type WriteQueueOptions } from './write-queue.ts';

interface Tables {
  marks: { id: number };
}

/** A queue on a real file; counts commits by SQLite's own counter of changes seen by another reader. */
function queued(options?: WriteQueueOptions) {
  const path = temporaryPath();
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal; create table marks (id integer primary key) strict');
  const reader = new DatabaseSync(path, { readOnly: true });
  const queries = new Kysely<Tables>({ dialect: sqliteDialect(database, path) });
  onTestFinished(async () => {
    reader.close();
    await queries.destroy();
  });
  const write = createWriteQueue(queries, options);
  return {
    write,
    mark: (id: number) =>
      write(async (transaction) => {
        await transaction.insertInto('marks').values({ id }).execute();
        return id;
      }),
    /** What another connection sees: only what was committed. */
    seen: () =>
      reader
        .prepare('select id from marks order by id')
        .all()
        .map(({ id }) => id),
    commits: () => Number(reader.prepare('pragma data_version').get()?.data_version),
  };
}

test('each promise resolves after the commit that holds its write', async () => {
  const { mark, seen } = queued();
  const visible = await Promise.all(
    [1, 2, 3].map((id) => mark(id).then((done) => seen().includes(done))),
  );
  expect(visible).toEqual([true, true, true]);
});

test('writes that come together share one commit', async () => {
  const { mark, commits } = queued();
  await mark(0);
  const before = commits();
  await Promise.all(Array.from({ length: 50 }, (_, id) => mark(id + 1)));
  expect(commits() - before).toBe(1);
});

test('one failing write fails alone; those before and after it are kept', async () => {
  const { mark, seen, write } = queued();
  const outcomes = await Promise.allSettled([
    mark(1),
    mark(1),
    write(async (transaction) => {
      await transaction.insertInto('marks').values({ id: 2 }).execute();
      throw new RangeError('changed its mind');
    }),
    mark(3),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'VALUE_REFUSED' } });
  expect(outcomes[2]).toMatchObject({ reason: { message: 'changed its mind' } });
  expect(seen()).toEqual([1, 3]);
});

test('when the shared transaction is lost, each write is tried alone', async () => {
  const { mark, seen, write } = queued();
  const outcomes = await Promise.allSettled([
    mark(1),
    // SQLite rolls back by itself after a full disk; this does the same to the others in the batch.
    write(async (transaction) => {
      await sql`rollback`.execute(transaction);
    }),
    mark(3),
  ]);
  expect([outcomes[0]?.status, outcomes[2]?.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(seen()).toEqual([1, 3]);
});

test('the queue is bounded: what is beyond it is told at once and nothing of it is written', async () => {
  const { mark, seen } = queued({ waiting: 4, batch: 2 });
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((id) => mark(id)));
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  expect(outcomes[5]).toMatchObject({ reason: { code: 'STORE_BUSY', status: 503 } });
  expect(seen()).toEqual([1, 2, 3, 4]);
});
