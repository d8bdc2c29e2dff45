import type { StoreContext } from '../context.ts';
import { dayOf } from '../day.ts';
import type { Receipts } from '../receipts/receipts.ts';

/** What of a user's left this machine, from their receipts: of the app and of every key. */
export interface LeftMachine {
  /** Since midnight UTC. */
  requestsToday: number;
  bytesToday: number;
  /** Values that were replaced before they left. */
  maskedToday: number;
  /** All of which a receipt is kept. */
  requests: number;
}

/** Receipts that are opened at once, and at most. */
const PAGE = 100;
const MOST_OPENED = 10_000;

/** Counts a user's receipts, and adds up those of today; of more than 10,000 in a day, the newest. */
export async function leftMachine(
  { queries, sealing }: StoreContext,
  receipts: Pick<Receipts, 'list'>,
  { userId, now }: { userId: string; now: number },
): Promise<LeftMachine> {
  const user = sealing.keyed(userId);
  const counted = (since: number) =>
    queries
      .selectFrom('receipts')
      .select(({ fn }) => fn.countAll<number | string>().as('requests'))
      .where('user', '=', user)
      .where('day', '>=', since)
      .executeTakeFirstOrThrow();
  const requests = Number((await counted(0)).requests);
  const requestsToday = Number((await counted(dayOf(now))).requests);
  const left: LeftMachine = { requestsToday, bytesToday: 0, maskedToday: 0, requests };
  const opened = Math.min(requestsToday, MOST_OPENED);
  for (let offset = 0; offset < opened; offset += PAGE)
    for (const { receipt } of await receipts.list(userId, {
      limit: Math.min(PAGE, opened - offset),
      offset,
    })) {
      left.bytesToday += receipt.bytes;
      for (const count of Object.values(receipt.masked)) left.maskedToday += count;
    }
  return left;
}
