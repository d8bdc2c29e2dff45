import { expect, test } from 'vitest';
import { errors } from '../errors.ts';
import { failureOf } from './failure.ts';

/** An error as `node:sqlite` throws it, with a value in its message. */
const thrown = (errcode: number) =>
  Object.assign(new Error('near "dear diary"'), { code: 'ERR_SQLITE_ERROR', errcode });

test.each([
  [5, 'DATABASE_LOCKED'],
  [6, 'DATABASE_LOCKED'],
  [8, 'DATABASE_READ_ONLY'],
  [14, 'DATABASE_READ_ONLY'],
  [11, 'DATABASE_DAMAGED'],
  [26, 'DATABASE_DAMAGED'],
  [13, 'DISK_FULL'],
  [4874, 'DISK_FULL'],
  [10, 'DISK_FAILED'],
  [778, 'DISK_FAILED'],
  [19, 'VALUE_REFUSED'],
  [275, 'VALUE_REFUSED'],
  [3091, 'VALUE_REFUSED'],
  [1, 'STORE_FAILED'],
])('SQLite result %i becomes %s without quoting it', (errcode, code) => {
  const cause = thrown(errcode);
  const failure = failureOf(cause, '/data/lethe.db');
  expect(failure).toMatchObject({ code, cause });
  expect(failure.message).not.toContain('diary');
});

test('a coded error passes as it is, anything else becomes STORE_FAILED', () => {
  const coded = errors.TURN_EXISTS();
  expect(failureOf(coded, 'x')).toBe(coded);
  expect(failureOf(new TypeError('oops'), 'x').code).toBe('STORE_FAILED');
  expect(failureOf(null, 'x').code).toBe('STORE_FAILED');
});
