import { CONSENT_PURPOSES, type ConsentEntry, type ConsentPurpose } from '@lethe/protocol';
import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import { rowName, sealedColumn } from '../sealing/sealed-column.ts';
import { writeOwned } from '../users/owned.ts';
import { check, count, moment, oneOf, shape, yesOrNo } from '../values/check.ts';

/** What people allowed and took back, in order; nothing in it is ever changed. */
export interface Consents {
  /** @throws USER_UNKNOWN, VALUE_REFUSED */
  append(userId: string, entry: ConsentEntry): Promise<void>;
  /** The newest entry of each purpose; a purpose that was never decided is missing. */
  current(userId: string): Promise<Partial<Record<ConsentPurpose, ConsentEntry>>>;
  /** Newest first, at most 1,000 at a time. */
  history(userId: string, page?: { limit?: number; offset?: number }): Promise<ConsentEntry[]>;
}

const PAGE = 1000;

const column = sealedColumn<ConsentEntry>('consents', 'consent');
const isEntry = shape({
  purpose: oneOf(CONSENT_PURPOSES),
  version: count,
  granted: yesOrNo,
  at: moment,
});

export function createConsents(context: StoreContext): Consents {
  const { queries, sealing } = context;

  async function history(userId: string, { limit = PAGE, offset = 0 } = {}) {
    const rows = await queries
      .selectFrom('consents')
      .select(['sequence', 'consent'])
      .where('user', '=', sealing.keyed(userId))
      .orderBy('sequence', 'desc')
      .limit(Math.min(limit, PAGE))
      .offset(offset)
      .execute();
    if (rows.length === 0) return [];
    const sealer = await sealing.of(userId);
    return rows.map(({ sequence, consent }) => column.open(sealer, rowName(sequence), consent));
  }

  return {
    history,

    async append(userId, entry) {
      check(isEntry, entry);
      return writeOwned(context, userId, async ({ transaction, user, sealer, sequence }) => {
        await transaction
          .insertInto('consents')
          .values({
            user,
            sequence,
            day: dayOf(entry.at),
            consent: column.seal(sealer, rowName(sequence), entry),
          })
          .execute();
      });
    },

    async current(userId) {
      const current: Partial<Record<ConsentPurpose, ConsentEntry>> = {};
      for (let offset = 0; ; offset += PAGE) {
        const page = await history(userId, { offset });
        for (const entry of page) current[entry.purpose] ??= entry;
        if (page.length < PAGE || Object.keys(current).length === CONSENT_PURPOSES.length)
          return current;
      }
    },
  };
}
