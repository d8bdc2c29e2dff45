import { expect, test } from 'vitest';
import { OPERATIONS, page } from '../index.ts';

const operations = Object.values(OPERATIONS);

test('no two operations share a method and a path', () => {
  const places = operations.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(places).size).toBe(places.length);
});

test('a path with parameters declares them, and only such a path', () => {
  for (const operation of operations) {
    expect('params' in operation, operation.path).toBe(operation.path.includes(':'));
  }
});

test('everything about a person needs a signed-in session', () => {
  const open = operations.filter(({ access }) => access === 'open').map(({ path }) => path);
  expect(open).toEqual([
    '/livez',
    '/readyz',
    '/api/session',
    '/api/session/passphrase',
    '/api/session/passkey/challenge',
    '/api/session/passkey',
    '/api/invitation',
    '/api/invitation/challenge',
    '/api/invitation/accept',
    '/api/recovery',
  ]);
});

test.each([
  [{}, { limit: 30, offset: 0 }],
  [
    { limit: '1', offset: '10000' },
    { limit: 1, offset: 10_000 },
  ],
  [{ limit: '100' }, { limit: 100, offset: 0 }],
])('a page %j is %j', (query, expected) => {
  expect(page.parse(query)).toEqual(expected);
});

test.each([
  { limit: '0' },
  { limit: '101' },
  { offset: '-1' },
  { offset: '10001' },
  { limit: 'ten' },
  { cursor: '1' },
])('refuses the page %j', (query) => {
  expect(page.safeParse(query).success).toBe(false);
});
