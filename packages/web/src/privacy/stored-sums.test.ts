import { expect, test } from 'vitest';
import { storedSums } from './stored-sums.ts';

test('tables, rows and bytes add up', () => {
  expect(storedSums([])).toEqual({ tables: 0, rows: 0, bytes: 0 });
  const stored = [
    { rows: 3, bytes: 4096 },
    { rows: 0, bytes: 8192 },
  ];
  expect(storedSums(stored)).toEqual({ tables: 2, rows: 3, bytes: 12_288 });
});
