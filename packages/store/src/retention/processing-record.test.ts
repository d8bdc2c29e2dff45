import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tablesPage } from '../../test/tables-page.ts';
import { RETENTION_DAYS } from './retention.ts';

test('the list of tables in the documentation is the one that the schema gives', () => {
  const page = readFileSync(new URL('../../../../docs/store.md', import.meta.url), 'utf8');
  const [, listed] = page.split('<!-- tables -->\n');
  expect(listed).toBe(tablesPage(RETENTION_DAYS));
});
