import { INVENTORY } from '@lethe/store';
import { expect, test } from 'vitest';
import { auditRequest } from './audit-request.ts';

const URL_OF_FLEET = 'postgres://lethe:secret@db.example.org/lethe';
const of = (url: string) => auditRequest({ data: { directory: '/data' }, database: { url } });

test('the database of a fleet is looked through with the directory', () => {
  expect(of(URL_OF_FLEET)).toMatchObject({ directory: '/data', databaseUrl: URL_OF_FLEET });
  expect(of('')).not.toHaveProperty('databaseUrl');
});

test('columns of digests are known by the inventory, and no other column is', () => {
  const { digests = [] } = of('');
  expect(digests).toEqual(
    expect.arrayContaining([
      'users.user',
      'users.name_key',
      'sign_ins.token_hash',
      'api_keys.hash',
      'receipts.hash',
    ]),
  );
  const sealed = INVENTORY.flatMap(({ table, columns }) =>
    Object.entries(columns)
      .filter(([, holds]) => holds.startsWith('sealed'))
      .map(([column]) => `${table}.${column}`),
  );
  expect(digests.filter((column) => sealed.includes(column))).toEqual([]);
});
