import { DatabaseSync } from 'node:sqlite';
import { databaseIn } from './open.ts';

const ROW_BYTES = 4000;
const BATCH = 20_000;

/** Fills the turns of a database with rows of the right form until the file has so many bytes. */
export function growTo(directory: string, bytes: number): void {
  const database = new DatabaseSync(databaseIn(directory));
  database.exec('pragma synchronous = off; pragma journal_mode = wal');
  const size = () =>
    Number(database.prepare('pragma page_count').get()?.page_count) *
    Number(database.prepare('pragma page_size').get()?.page_size);
  const insert = database.prepare(`
    with recursive row (number) as (
      select cast(? as integer) union all select number + 1 from row where number < ?
    )
    insert into turns ("user", session_id, sequence, id, day, measures)
    select users."user", 'session-0', row.number, 'grown-' || row.number, 20000,
      cast(x'010000' || zeroblob(${ROW_BYTES}) as blob)
    from row, users`);
  for (let first = 1_000_000; size() < bytes; first += BATCH) insert.run(first, first + BATCH - 1);
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
}
