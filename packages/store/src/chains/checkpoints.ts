import {
  type ChainHead,
  type Checkpoint,
  type InstallationKey,
  signCheckpoint,
} from '@lethe/vault';
import type { Kysely, Transaction } from 'kysely';
import type { StoreContext } from '../context.ts';
import { dayOf, startOfDay } from '../day.ts';
import type { ChainTable, Tables } from '../schema/rows.ts';

/** Signed statements of how far a chain had come. */
export interface Checkpoints {
  /** All of them in order, as `verifyChain` of the vault takes them. */
  iterate(): AsyncIterable<Checkpoint>;
  last(from?: Kysely<Tables>): Promise<Checkpoint | null>;
  /** Behind which the chain begins; null where nothing was let go. */
  start(): Promise<Checkpoint | null>;
  /** Signs a head. */
  add(transaction: Transaction<Tables>, head: ChainHead): Promise<void>;
  /** Signs a head as the new start and lets go of the checkpoints before it. */
  begin(transaction: Transaction<Tables>, head: ChainHead): Promise<void>;
}

const BATCH = 1000;

export function createCheckpoints({
  context: { queries, clock },
  installation,
  chain,
}: {
  context: StoreContext;
  installation: Pick<InstallationKey, 'sign'>;
  chain: ChainTable;
}): Checkpoints {
  const opened = ({ sequence, kind, day, hash, signature }: Tables['checkpoints']): Checkpoint => ({
    chain,
    sequence,
    kind,
    at: startOfDay(day),
    hash: Buffer.from(hash, 'hex'),
    signature,
  });

  async function last(from: Kysely<Tables> = queries): Promise<Checkpoint | null> {
    const row = await from
      .selectFrom('checkpoints')
      .selectAll()
      .where('chain', '=', chain)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? opened(row) : null;
  }

  async function sign(
    transaction: Transaction<Tables>,
    head: ChainHead,
    kind: Checkpoint['kind'],
  ): Promise<void> {
    const after = await last(transaction);
    // Only the day is kept, so only the day is signed.
    const at = startOfDay(dayOf(clock()));
    const {
      at: signedAt,
      hash,
      signature,
    } = signCheckpoint({ chain, head, at, kind, ...(after && { after }) }, installation);
    await transaction
      .insertInto('checkpoints')
      .values({
        chain,
        sequence: head.sequence,
        kind,
        day: dayOf(signedAt),
        hash: Buffer.from(hash).toString('hex'),
        signature,
      })
      .onConflict((conflict) => conflict.columns(['chain', 'sequence', 'kind']).doNothing())
      .execute();
  }

  return {
    last,
    add: (transaction, head) => sign(transaction, head, 'mark'),

    async begin(transaction, head) {
      await sign(transaction, head, 'start');
      await transaction
        .deleteFrom('checkpoints')
        .where('chain', '=', chain)
        .where(({ or, and, eb }) =>
          or([
            eb('sequence', '<', head.sequence),
            and([eb('sequence', '=', head.sequence), eb('kind', '=', 'mark')]),
          ]),
        )
        .execute();
    },

    async start() {
      const row = await queries
        .selectFrom('checkpoints')
        .selectAll()
        .where('chain', '=', chain)
        .where('kind', '=', 'start')
        .orderBy('sequence', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? opened(row) : null;
    },

    async *iterate() {
      for (let offset = 0; ; offset += BATCH) {
        const rows = await queries
          .selectFrom('checkpoints')
          .selectAll()
          .where('chain', '=', chain)
          .orderBy('sequence')
          .orderBy('kind')
          .limit(BATCH)
          .offset(offset)
          .execute();
        yield* rows.map(opened);
        if (rows.length < BATCH) return;
      }
    },
  };
}
