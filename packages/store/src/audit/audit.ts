import type { ChainRow, Checkpoint } from '@lethe/vault';
import type { Transaction } from 'kysely';
import type { Chain, ChainOwner } from '../chains/chain.ts';
import type { StoreContext } from '../context.ts';
import type { Tables } from '../schema/rows.ts';
import {
  check,
  identifier,
  keyed,
  moment,
  number,
  oneOf,
  or,
  recordOf,
  shape,
} from '../values/check.ts';
import { AUDIT_ACTIONS, type AuditAction } from './actions.ts';

/** Who did what, and to whom. Numbers by name; no text. */
export interface AuditEvent {
  /** Who did it; null for a stranger or Lethe itself. */
  actor: string | null;
  action: AuditAction;
  /** Whom it is about; null where it is nobody. */
  subject: string | null;
  /** At most 16, such as bytes or a score. */
  numbers?: Readonly<Record<string, number>>;
}

/** An event as it stands in the log. People are told by their keyed ids. */
export interface RecordedEvent {
  readonly sequence: number;
  /** UTC day, counted from 1970-01-01. */
  readonly day: number;
  /** Null where it was shredded with the person it was about. */
  readonly event: {
    readonly at: number;
    readonly actor: string | null;
    readonly action: AuditAction;
    readonly subject: string | null;
    readonly numbers: Readonly<Record<string, number>>;
  } | null;
}

/** The log of what was done: chained, signed by checkpoints, sealed under the key of whom it is about. */
export interface Audit {
  /** @returns its place in the chain @throws VALUE_REFUSED */
  append(event: AuditEvent): Promise<number>;
  /** About one user, or about all; newest first, at most 100 at a time. */
  list(page?: { userId?: string; limit?: number; offset?: number }): Promise<RecordedEvent[]>;
  /** Every row in order, for `verifyChain` of the vault. */
  iterate(): AsyncIterable<ChainRow>;
  checkpoints(): AsyncIterable<Checkpoint>;
}

const isEvent = shape({
  at: moment,
  actor: or(keyed, null),
  action: oneOf(AUDIT_ACTIONS),
  subject: or(keyed, null),
  numbers: recordOf(identifier, number, 16),
});

export function createAudit({ sealing, clock }: StoreContext, chain: Chain): Audit {
  /** The subject where there still is one, else the actor, else nobody. */
  const ownerAmong =
    (userIds: readonly (string | null)[]) =>
    async (transaction: Transaction<Tables>): Promise<ChainOwner> => {
      for (const userId of userIds) {
        if (userId === null) continue;
        const user = sealing.keyed(userId);
        const known = await transaction
          .selectFrom('users')
          .select('user')
          .where('user', '=', user)
          .executeTakeFirst();
        if (known) return { user, sealer: await sealing.of(userId) };
      }
      return null;
    };
  const keyedOrNull = (userId: string | null) => (userId === null ? null : sealing.keyed(userId));

  return {
    async append({ actor, action, subject, numbers = {} }) {
      const event = check(isEvent, {
        at: clock(),
        actor: keyedOrNull(actor),
        action,
        subject: keyedOrNull(subject),
        numbers,
      });
      return chain.append(Buffer.from(JSON.stringify(event)), ownerAmong([subject, actor]));
    },
    async list({ userId, ...page } = {}) {
      const user = userId === undefined ? {} : { user: sealing.keyed(userId) };
      const entries = await chain.list({ ...user, ...page });
      return entries.map(({ sequence, day, payload }) => ({
        sequence,
        day,
        // Only this store can have written what its tag vouches for, so its shape is known.
        event: payload ? JSON.parse(Buffer.from(payload).toString('utf8')) : null,
      }));
    },
    iterate: chain.iterate,
    checkpoints: chain.checkpoints.iterate,
  };
}
