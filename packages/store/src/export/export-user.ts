import type { UserSealer } from '@lethe/vault';
import { SALT_BYTES } from '@lethe/vault';
import type { StoreContext } from '../context.ts';
import { type AnyRow, ofUser, ownKey, rowsAfter } from '../database/rows-after.ts';
import { errors } from '../errors.ts';
import { OWNED_TABLES, type TableShape } from '../schema/tables.ts';
import { rowName } from '../sealing/sealed-column.ts';

/** One row of a user, with what was sealed in it opened. */
export interface ExportedRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Rows in memory at once: few, so that they are let go of before they count as old. */
const BATCH = 100;

/**
 * Everything kept of a user, row by row, in the order of the inventory; memory stays constant. Rows
 * that are written meanwhile may or may not be among them.
 *
 * @throws USER_UNKNOWN
 */
export async function* exportUser(
  context: StoreContext,
  userId: string,
): AsyncGenerator<ExportedRow, void, undefined> {
  const { queries, sealing } = context;
  const user = sealing.keyed(userId);
  const known = await queries
    .selectFrom('users')
    .select('user')
    .where('user', '=', user)
    .executeTakeFirst();
  if (!known) throw errors.USER_UNKNOWN();
  for (const table of OWNED_TABLES.filter(({ entry }) => entry.export))
    for await (const row of rowsOf(context, table, user))
      yield { table: table.name, row: await opened(context, { table, row, userId }) };
}

async function* rowsOf(
  { queries }: StoreContext,
  table: TableShape,
  user: string,
): AsyncGenerator<AnyRow> {
  const { columns } = table;
  for (let after: AnyRow | null = null; ; ) {
    const next = rowsAfter(table, {
      columns,
      where: ofUser(user),
      order: ownKey(table),
      after,
      limit: BATCH,
    });
    const { rows }: { rows: AnyRow[] } = await next.execute(queries);
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1) as AnyRow;
  }
}

async function opened(
  { sealing }: StoreContext,
  { table, row, userId }: { table: TableShape; row: AnyRow; userId: string },
): Promise<AnyRow> {
  const isOwn = table.entry.sealedBy === 'user';
  const sealer = await (isOwn ? sealing.of(userId) : sealing.installation());
  const key = isOwn ? ownKey(table) : table.key;
  const name = rowName(...key.map((column) => row[column] as string));
  const values = Object.entries(row).map(([column, value]) => [
    column,
    table.sealed.includes(column) && value !== null
      ? openedValue(sealer, { table, column, row: name }, value as Uint8Array)
      : value,
  ]);
  return Object.fromEntries(values);
}

const decoder = new TextDecoder();

function openedValue(
  sealer: UserSealer,
  { table, column, row }: { table: TableShape; column: string; row: string },
  envelope: Uint8Array,
): unknown {
  const bytes = sealer.open({ table: table.name, column, row }, envelope);
  // An entry of a chain has its salt before its content.
  const isChained = table.entry.erase === 'shredded';
  return JSON.parse(decoder.decode(isChained ? bytes.subarray(SALT_BYTES) : bytes));
}
