import type { StoredTable } from '@lethe/protocol';

/** What all stored tables come to. */
export function storedSums(stored: readonly Pick<StoredTable, 'rows' | 'bytes'>[]): {
  tables: number;
  rows: number;
  bytes: number;
} {
  return stored.reduce<{ tables: number; rows: number; bytes: number }>(
    (sums, { rows, bytes }) => ({
      tables: sums.tables + 1,
      rows: sums.rows + rows,
      bytes: sums.bytes + bytes,
    }),
    { tables: 0, rows: 0, bytes: 0 },
  );
}
