import { createHash } from 'node:crypto';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { errors } from '../errors.ts';
import { sealedColumn } from '../sealing/sealed-column.ts';
import {
  check,
  identifier,
  keptText,
  listOf,
  moment,
  name,
  oneOf,
  or,
  shape,
} from '../values/check.ts';

/** A way to models elsewhere. */
export interface Connection {
  readonly id: string;
  /** What its owner calls it, at most 64 UTF-16 code units. */
  readonly name: string;
  readonly kind: 'openai' | 'anthropic' | 'compatible';
  /** What is spoken there. */
  readonly format: 'openai-chat' | 'openai-responses' | 'anthropic';
  readonly baseUrl: string;
  /** Nothing counts as local by its address alone. */
  readonly runs: 'cloud' | 'local';
  /** The provider's key: a secret. Null where none is asked for. */
  readonly key: string | null;
  /** Names of its models, at most 1,000. */
  readonly models: readonly string[];
  /** Whether messages may be sent, masked, or only numbers about them. */
  readonly mode: 'masked' | 'metadata';
  /** Milliseconds since the Unix epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

type Given = Omit<Connection, 'createdAt' | 'updatedAt'>;

/** The connections of the installation, sealed by its own key. */
export interface Connections {
  /** @throws CONNECTION_EXISTS, CONNECTIONS_FULL, VALUE_REFUSED */
  create(connection: Given): Promise<Connection>;
  read(id: string): Promise<Connection | null>;
  /** Oldest first, at most 100. */
  list(): Promise<Connection[]>;
  /** Changes what is named. @throws CONNECTION_UNKNOWN, VALUE_REFUSED */
  update(id: string, change: Partial<Omit<Given, 'id'>>): Promise<Connection>;
  /** @returns whether there was one */
  remove(id: string): Promise<boolean>;
}

export const MOST_CONNECTIONS = 100;

const column = sealedColumn<Connection>('connections', 'connection');

/** A key has no spaces and none but visible ASCII characters: it stands in a header. */
const isKey = (value: unknown) =>
  typeof value === 'string' && value.length <= 4096 && /^[\x21-\x7e]+$/.test(value);

const isAddress = (value: unknown) =>
  typeof value === 'string' &&
  value.length <= 2048 &&
  /^https?:$/.test(URL.parse(value)?.protocol ?? '');

const isConnection = shape({
  id: identifier,
  name: keptText(64),
  kind: oneOf(['openai', 'anthropic', 'compatible']),
  format: oneOf(['openai-chat', 'openai-responses', 'anthropic']),
  baseUrl: isAddress,
  runs: oneOf(['cloud', 'local']),
  key: or(isKey, null),
  models: listOf(name(128), { most: 1000 }),
  mode: oneOf(['masked', 'metadata']),
  createdAt: moment,
  updatedAt: moment,
});

export function createConnections({ queries, write, sealing, clock }: StoreContext): Connections {
  // Its owner chose the id, so it may be a name: rows hold a keyed digest in its place.
  const rowOf = (id: string): string =>
    sealing.keyed(createHash('sha256').update(`connection ${id}`).digest('hex'));

  return {
    async create(given) {
      const now = clock();
      const connection = check<Connection>(isConnection, {
        ...given,
        createdAt: now,
        updatedAt: now,
      });
      const row = rowOf(given.id);
      const sealer = await sealing.installation();
      await write(async (transaction) => {
        const { has, last } = await transaction
          .selectFrom('connections')
          .select(({ fn }) => [
            fn.countAll<number>().as('has'),
            fn.max<number | null>('sequence').as('last'),
          ])
          .executeTakeFirstOrThrow();
        if (has >= MOST_CONNECTIONS) throw errors.CONNECTIONS_FULL();
        const inserted = await transaction
          .insertInto('connections')
          .values({
            id: row,
            sequence: (last ?? 0) + 1,
            day: dayOf(now),
            connection: column.seal(sealer, row, connection),
          })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!inserted) throw errors.CONNECTION_EXISTS();
      });
      return connection;
    },

    async read(id) {
      const row = rowOf(id);
      const known = await queries
        .selectFrom('connections')
        .select('connection')
        .where('id', '=', row)
        .executeTakeFirst();
      return known ? column.open(await sealing.installation(), row, known.connection) : null;
    },

    async list() {
      const sealer = await sealing.installation();
      const rows = await queries
        .selectFrom('connections')
        .select(['id', 'connection'])
        .orderBy('sequence')
        .limit(MOST_CONNECTIONS)
        .execute();
      return rows.map(({ id, connection }) => column.open(sealer, id, connection));
    },

    async update(id, change) {
      const sealer = await sealing.installation();
      const row = rowOf(id);
      return write(async (transaction) => {
        const known = await transaction
          .selectFrom('connections')
          .select('connection')
          .where('id', '=', row)
          .executeTakeFirst();
        if (!known) throw errors.CONNECTION_UNKNOWN();
        const before = column.open(sealer, row, known.connection);
        const after = check<Connection>(isConnection, {
          ...{ ...before, ...change },
          ...{ id, updatedAt: clock() },
        });
        await transaction
          .updateTable('connections')
          .set({ connection: column.seal(sealer, row, after) })
          .where('id', '=', row)
          .execute();
        return after;
      });
    },

    async remove(id) {
      const removed = await write((transaction) =>
        transaction
          .deleteFrom('connections')
          .where('id', '=', rowOf(id))
          .returning('id')
          .executeTakeFirst(),
      );
      return removed !== undefined;
    },
  };
}
