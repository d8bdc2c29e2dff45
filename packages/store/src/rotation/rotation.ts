import { type Keyring, keyVersionOf, type UserSealer } from '@lethe/vault';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { StoreContext } from '../context.ts';
import type { StoreDatabase } from '../database/store-database.ts';
import { dayOf } from '../day.ts';
import type { Tables } from '../schema/rows.ts';
import { OWNED_TABLES, type TableShape } from '../schema/tables.ts';
import { rowName } from '../sealing/sealed-column.ts';
import { account } from '../users/account.ts';

export interface RotationProgress {
  /** Users whose envelopes are all sealed with their newest key. */
  readonly usersDone: number;
  /** Envelopes that were sealed anew in this run. */
  readonly envelopes: number;
}

export interface ReencryptOptions {
  /** Rows a write; between two writes the turns of users go on. */
  batch?: number;
  /** Stops after the batch that is running; what is done stays done. */
  signal?: AbortSignal;
  onProgress?: (progress: RotationProgress) => void;
}

/** Moving what is stored from old keys to new ones, while turns go on. */
export interface Rotation {
  /**
   * Gives a user a new key version, or every user where none is named. What is sealed from now on uses
   * it; `reencrypt` moves the rest.
   */
  begin(userId?: string): Promise<void>;
  /**
   * Seals anew what is still under an older version of its user's key, and destroys a version once
   * nothing is left under it. May be stopped or killed at any point and called again.
   */
  reencrypt(options?: ReencryptOptions): Promise<RotationProgress>;
  /** Envelopes that are still under an older version than the one that seals. */
  remaining(userId: string): Promise<number>;
}

type Keys = Pick<Keyring, 'rotateUser' | 'retireVersions' | 'versionsOf'>;

const PAGE = 100;

export function createRotation({
  context,
  database,
  keyring,
}: {
  context: StoreContext;
  database: Pick<StoreDatabase, 'forUpdate'>;
  keyring: Keys;
}): Rotation {
  const { queries, write, sealing } = context;

  async function* userIds(): AsyncGenerator<string> {
    for (let after = 0; ; ) {
      const page = await queries
        .selectFrom('users')
        .select(['user', 'position', 'account'])
        .where('position', '>', after)
        .orderBy('position')
        .limit(PAGE)
        .execute();
      if (page.length === 0) return;
      const installation = await sealing.installation();
      for (const row of page) yield account.open(installation, row.user, row.account).id;
      after = page.at(-1)?.position as number;
    }
  }

  async function beginFor(userId: string): Promise<void> {
    if (!(await sealing.has(userId))) return;
    const version = await keyring.rotateUser(userId);
    await write((transaction) => recordVersions(transaction, userId, version));
  }

  async function recordVersions(
    transaction: Transaction<Tables>,
    userId: string,
    current: number,
  ): Promise<void> {
    const user = sealing.keyed(userId);
    const { versions } = (await keyring.versionsOf(userId)) ?? { versions: [] };
    await transaction.deleteFrom('key_versions').where('user', '=', user).execute();
    for (const { version, createdAt } of versions)
      await transaction
        .insertInto('key_versions')
        .values({
          user,
          version,
          day: dayOf(createdAt),
          state: version === current ? 'current' : 'retiring',
        })
        .execute();
  }

  async function remaining(userId: string): Promise<number> {
    const known = await keyring.versionsOf(userId);
    if (!known) return 0;
    const user = sealing.keyed(userId);
    let envelopes = 0;
    for (const { name, sealed } of sealedByUser) {
      const old = sealed.map(
        (column) => sql`count(*) filter (where ${isOld(column, known.current)})`,
      );
      const { rows } = await sql<{ old: number }>`
        select ${sql.join(old, sql` + `)} as old
        from ${sql.table(name)} where ${sql.ref('user')} = ${user}
      `.execute(queries);
      envelopes += Number(rows[0]?.old ?? 0);
    }
    return envelopes;
  }

  /** @returns the envelopes that were moved; null where the run was stopped */
  async function moveUser(
    userId: string,
    { batch, signal, moved }: { batch: number; signal?: AbortSignal; moved: (n: number) => void },
  ): Promise<boolean> {
    const user = sealing.keyed(userId);
    for (const table of sealedByUser) {
      for (let after: Row | null = null; ; ) {
        if (signal?.aborted) return false;
        const sealer = await sealing.of(userId);
        const done = await write((transaction) =>
          moveBatch(transaction, { table, user, sealer, batch, after, lock: database.forUpdate }),
        );
        moved(done.envelopes);
        if (!done.last) break;
        after = done.last;
      }
    }
    return true;
  }

  return {
    remaining,

    async begin(userId) {
      if (userId !== undefined) return beginFor(userId);
      for await (const id of userIds()) await beginFor(id);
    },

    async reencrypt({ batch = 200, signal, onProgress } = {}) {
      const progress = { usersDone: 0, envelopes: 0 };
      const moved = (envelopes: number) => {
        progress.envelopes += envelopes;
        onProgress?.({ ...progress });
      };
      for await (const userId of userIds()) {
        if (signal?.aborted) break;
        const known = await keyring.versionsOf(userId);
        if (known && known.versions.length > 1) {
          const isWhole = await moveUser(userId, { batch, moved, ...(signal && { signal }) });
          if (!isWhole) break;
          // Only what nothing is sealed with any more may be destroyed.
          if ((await remaining(userId)) === 0) {
            await keyring.retireVersions(userId, known.current);
            await write((transaction) => recordVersions(transaction, userId, known.current));
          }
        }
        progress.usersDone += 1;
        onProgress?.({ ...progress });
      }
      return { ...progress };
    },
  };
}

const sealedByUser = OWNED_TABLES.filter(
  ({ entry, sealed }) => entry.sealedBy === 'user' && sealed.length > 0,
);

type Row = Readonly<Record<string, unknown>>;

/** The key version stands behind the first byte of an envelope. */
const isOld = (column: string, current: number): RawBuilder<boolean> => {
  const version = Buffer.alloc(4);
  version.writeUInt32BE(current);
  return sql`substr(${sql.ref(column)}, 2, 4) <> ${version}`;
};

interface MoveOptions {
  table: TableShape;
  user: string;
  sealer: UserSealer;
  batch: number;
  /** The row after which to go on. */
  after: Row | null;
  lock: RawBuilder<unknown>;
}

/** Seals the next rows anew, where they are under an older version. */
async function moveBatch(
  transaction: Transaction<Tables>,
  { table, user, sealer, batch, after, lock }: MoveOptions,
): Promise<{ envelopes: number; last: Row | null }> {
  const key = sql.join(table.key.map((column) => sql.ref(column)));
  const beyond = after
    ? sql`and (${key}) > (${sql.join(table.key.map((column) => sql`${after[column]}`))})`
    : sql``;
  const { rows } = await sql<Row>`
    select ${sql.join([...table.key, ...table.sealed].map((column) => sql.ref(column)))}
    from ${sql.table(table.name)}
    where ${sql.ref('user')} = ${user} ${beyond}
    order by ${key} limit ${batch} ${lock}
  `.execute(transaction);
  let envelopes = 0;
  for (const row of rows) envelopes += await moveRow(transaction, { table, sealer, row });
  return { envelopes, last: rows.length < batch ? null : (rows.at(-1) as Row) };
}

async function moveRow(
  transaction: Transaction<Tables>,
  { table, sealer, row }: { table: TableShape; sealer: UserSealer; row: Row },
): Promise<number> {
  const name = rowName(
    ...table.key.filter((column) => column !== 'user').map((column) => row[column] as string),
  );
  const changed = table.sealed.flatMap((column) => {
    const envelope = row[column] as Uint8Array | null;
    if (!envelope || keyVersionOf(envelope) === sealer.keyVersion) return [];
    const place = { table: table.name, column, row: name };
    return [sql`${sql.ref(column)} = ${sealer.seal(place, sealer.open(place, envelope))}`];
  });
  if (changed.length === 0) return 0;
  const its = table.key.map((column) => sql`${sql.ref(column)} = ${row[column]}`);
  await sql`
    update ${sql.table(table.name)} set ${sql.join(changed)} where ${sql.join(its, sql` and `)}
  `.execute(transaction);
  return changed.length;
}
