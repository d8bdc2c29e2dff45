import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createStatementCache } from './statement-cache.ts';

test('a statement is prepared once and kept while it is in use', () => {
  const cache = createStatementCache(new DatabaseSync(':memory:'), 2);
  const first = cache.prepare('select 1');
  cache.prepare('select 2');
  expect(cache.prepare('select 1')).toBe(first);
  cache.prepare('select 3');
  expect(cache.prepare('select 1')).toBe(first);
});

test('no more than the maximum is kept, however many statements there are', () => {
  const cache = createStatementCache(new DatabaseSync(':memory:'), 10);
  for (let i = 0; i < 1000; i += 1) cache.prepare(`select ${i}`);
  expect(cache.size).toBe(10);
});

test.each([
  ['select 1', true],
  ['create table t (a)', false],
  ['pragma user_version', true],
])('%s: answers with rows is %s', (sql, returnsRows) => {
  const cache = createStatementCache(new DatabaseSync(':memory:'));
  expect(cache.prepare(sql).returnsRows).toBe(returnsRows);
});
