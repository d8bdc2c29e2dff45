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

type Sealed = Omit<Connection, 'id'>;
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

const column = sealedColumn<Sealed>('connections', 'connection');

/** A key has no spaces and none but visible ASCII characters: it stands in a header. */
const isKey = (value: unknown) =>
  typeof value === 'string' && value.length <= 4096 && /^[\x21-\x7e]+$/.test(value);

const isAddress = (value: unknown) =>
  typeof value === 'string' &&
  value.length <= 2048 &&
  /^https?:$/.test(URL.parse(value)?.protocol ?? '');

const isSealed = shape({
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
  return {
    async create({ id, ...given }) {
      const now = clock();
      const sealed = check<Sealed>(isSealed, { ...given, createdAt: now, updatedAt: now });
      check(identifier, id);
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
            id,
            sequence: (last ?? 0) + 1,
            day: dayOf(now),
            connection: column.seal(sealer, id, sealed),
          })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!inserted) throw errors.CONNECTION_EXISTS();
      });
      return { id, ...sealed };
    },

    async read(id) {
      const row = await queries
        .selectFrom('connections')
        .select('connection')
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? { id, ...column.open(await sealing.installation(), id, row.connection) } : null;
    },

    async list() {
      const sealer = await sealing.installation();
      const rows = await queries
        .selectFrom('connections')
        .select(['id', 'connection'])
        .orderBy('sequence')
        .limit(MOST_CONNECTIONS)
        .execute();
      return rows.map(({ id, connection }) => ({ id, ...column.open(sealer, id, connection) }));
    },

    async update(id, change) {
      const sealer = await sealing.installation();
      return write(async (transaction) => {
        const row = await transaction
          .selectFrom('connections')
          .select('connection')
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) throw errors.CONNECTION_UNKNOWN();
        const before = column.open(sealer, id, row.connection);
        const after = check<Sealed>(isSealed, { ...before, ...change, updatedAt: clock() });
        await transaction
          .updateTable('connections')
          .set({ connection: column.seal(sealer, id, after) })
          .where('id', '=', id)
          .execute();
        return { id, ...after };
      });
    },

    async remove(id) {
      const removed = await write((transaction) =>
        transaction
          .deleteFrom('connections')
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst(),
      );
      return removed !== undefined;
    },
  };
}
