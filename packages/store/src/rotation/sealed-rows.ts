import { type RawBuilder, sql } from 'kysely';
import { ofUser, ownKey } from '../database/rows-after.ts';
import { TABLES, type TableShape } from '../schema/tables.ts';

/** Rows of one table that one key seals. */
export interface SealedRows {
  readonly table: TableShape;
  /** Which rows of the table they are. */
  readonly where: RawBuilder<unknown>;
  /** The columns that name a row in its envelopes, and order the rows. */
  readonly named: readonly string[];
}

const sealing = TABLES.filter(({ sealed }) => sealed.length > 0);
const byUser = sealing.filter(({ entry }) => entry.sealedBy === 'user');
const byInstallation = sealing.filter(({ entry }) => entry.sealedBy === 'installation');

/** @param user the keyed id */
export const rowsOfUser = (user: string): readonly SealedRows[] =>
  byUser.map((table) => ({ table, where: ofUser(user), named: ownKey(table) }));

/** What the installation's own key seals: its tables, and the entries of chains that concern nobody. */
export const rowsOfInstallation = (): readonly SealedRows[] => [
  ...byInstallation.map((table) => ({
    table,
    where: sql`1 = 1`,
    named: table.single ? [] : table.key,
  })),
  ...byUser
    .filter(({ entry }) => entry.erase === 'shredded')
    .map((table) => ({ table, where: sql`${sql.ref('user')} is null`, named: table.key })),
];

/** Whether an envelope is under another version. The version stands behind its first byte. */
export function isUnderAnother(column: string, version: number): RawBuilder<boolean> {
  const written = Buffer.alloc(4);
  written.writeUInt32BE(version);
  return sql`substr(${sql.ref(column)}, 2, 4) <> ${written}`;
}
