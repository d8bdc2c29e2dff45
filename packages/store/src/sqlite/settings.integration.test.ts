import { expect, onTestFinished, test } from 'vitest';
import { temporaryPath } from '../../test/temporary-store.ts';
import { openDatabase } from './open-database.ts';

function settings(maximumBytes = 1024 ** 3): Record<string, unknown> {
  const { database, close } = openDatabase({
    path: temporaryPath(),
    known: 1,
    busyMs: 123,
    maximumBytes,
  });
  onTestFinished(close);
  const names = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'trusted_schema'];
  const more = ['busy_timeout', 'temp_store', 'cell_size_check', 'max_page_count'];
  return Object.fromEntries(
    [...names, ...more].map((name) => [
      name,
      Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0],
    ]),
  );
}

test('the database is durable, checks its references, and overwrites what is deleted', () => {
  expect(settings()).toEqual({
    journal_mode: 'wal',
    // 2 is FULL.
    synchronous: 2,
    foreign_keys: 1,
    secure_delete: 1,
    trusted_schema: 0,
    busy_timeout: 123,
    // 2 is MEMORY.
    temp_store: 2,
    cell_size_check: 1,
    max_page_count: 262_144,
  });
});

test('the size limit is at least one page', () => {
  expect(settings(1).max_page_count).toBe(1);
});
