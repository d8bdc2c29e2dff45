import {
  CONSENT_PURPOSES,
  CONSENT_VERSION,
  type ConsentEntry,
  type ConsentPurpose,
  type Consents,
} from '@lethe/protocol';
import type { Store } from '@lethe/store';

/** What a user allows. Nothing is allowed until it was. */
export interface ConsentDesk {
  read(userId: string): Promise<Consents>;
  /** Writes a line into the ledger, unless it would change nothing. */
  change(userId: string, purpose: ConsentPurpose, granted: boolean): Promise<Consents>;
}

/** A consent to an earlier wording is none to this one. */
const holds = (entry: ConsentEntry | undefined): boolean =>
  entry?.granted === true && entry.version === CONSENT_VERSION;

/** Whether a user allows a purpose now. */
export const isAllowed = async (
  store: Store,
  userId: string,
  purpose: ConsentPurpose,
): Promise<boolean> => holds((await store.consents.current(userId))[purpose]);

export function createConsentDesk({
  store,
  clock,
}: {
  store: Store;
  clock: () => number;
}): ConsentDesk {
  const read = async (userId: string): Promise<Consents> => {
    const [current, ledger] = await Promise.all([
      store.consents.current(userId),
      store.consents.history(userId),
    ]);
    const now = CONSENT_PURPOSES.map((purpose) => [purpose, holds(current[purpose])] as const);
    return { current: Object.fromEntries(now) as Consents['current'], ledger };
  };
  return {
    read,
    async change(userId, purpose, granted) {
      if ((await isAllowed(store, userId, purpose)) !== granted)
        await store.consents.append(userId, {
          ...{ purpose, granted },
          version: CONSENT_VERSION,
          at: clock(),
        });
      return read(userId);
    },
  };
}
