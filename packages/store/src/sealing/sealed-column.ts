import type { UserSealer } from '@lethe/vault';
import type { TableName } from '../schema/rows.ts';

/** A column of envelopes, each with one plain value as JSON in it. */
export interface SealedColumn<Value> {
  /** @param row what names the row among its owner's: see `rowName` */
  seal(sealer: UserSealer, row: string, value: Value): Uint8Array;
  /** @throws the ENVELOPE_ errors of the vault when it was changed or belongs elsewhere */
  open(sealer: UserSealer, row: string, envelope: Uint8Array): Value;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const sealedColumn = <Value>(table: TableName, column: string): SealedColumn<Value> => ({
  seal: (sealer, row, value) =>
    sealer.seal({ table, column, row }, encoder.encode(JSON.stringify(value))),
  // Only this store can have written what the tag vouches for, so its shape is known.
  open: (sealer, row, envelope) =>
    JSON.parse(decoder.decode(sealer.open({ table, column, row }, envelope))) as Value,
});

/** The name of a row whose owner has only one in its table. */
export const ONLY_ROW = 'own';

/** What names a row among its owner's, from the parts of its key other than the owner. */
export const rowName = (...parts: readonly (string | number)[]): string =>
  parts.length === 0 ? ONLY_ROW : parts.join('/');
