import { amount, check, shape } from '../values/check.ts';

/** What was spent elsewhere. One dollar or euro is a hundred million microcents. */
export interface Spending {
  readonly calls: number;
  readonly bytes: number;
  readonly tokens: number;
  readonly microcents: number;
}

export const NOTHING_SPENT: Spending = Object.freeze({
  calls: 0,
  bytes: 0,
  tokens: 0,
  microcents: 0,
});

const isSpending = shape({ calls: amount, bytes: amount, tokens: amount, microcents: amount });

/** @throws VALUE_REFUSED also when the sum is beyond a safe integer */
export function addSpending(before: Spending, added: Partial<Spending>): Spending {
  const more = check(isSpending, { ...NOTHING_SPENT, ...added });
  return check(isSpending, {
    calls: before.calls + more.calls,
    bytes: before.bytes + more.bytes,
    tokens: before.tokens + more.tokens,
    microcents: before.microcents + more.microcents,
  });
}
