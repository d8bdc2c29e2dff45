import type { Spending } from '@lethe/store';
import { errors } from '../errors.ts';
import type { Schedule } from '../time/schedule.ts';
import type { BudgetLimits, Payer } from './payer.ts';

/** Where spending is kept: the store's `keyBudgets`. */
export interface BudgetPages {
  read(keyId: string, day: number): Promise<Spending>;
  spend(keyId: string, day: number, spending: Partial<Spending>): Promise<Spending>;
}

/** A call that was let through. */
export interface BudgetedCall {
  /** Adds what it took. */
  spend(spending: Partial<Omit<Spending, 'calls'>>): void;
  /** Takes the call back: nothing was sent. */
  release(): void;
}

/** What is left today; null where there is no bound. */
export interface BudgetLeft {
  readonly calls: number | null;
  readonly tokens: number | null;
  readonly microcents: number | null;
}

/**
 * Counts what each key spends in a UTC day, in memory and at once, so that calls that come together
 * cannot all slip under a bound; writes what was added together, one write a key at a time.
 */
export interface BudgetBook {
  /** Lets a call through and counts it. @throws EGRESS_BUDGET_SPENT */
  open(payer: Payer): Promise<BudgetedCall>;
  left(keyId: string, limits: BudgetLimits): BudgetLeft;
  /** Resolves when everything is written. */
  settled(): Promise<void>;
}

const DAY_MS = 86_400_000;
/** What was spent is written down so soon, milliseconds: the most a crash can forget. */
const WRITE_AFTER_MS = 200;
/** Keys whose day is held in memory; the one that is idle longest is read again. */
const MOST_KEYS = 1000;

const NOTHING: Spending = { calls: 0, bytes: 0, tokens: 0, microcents: 0 };
const FREE: BudgetedCall = { spend: () => undefined, release: () => undefined };

const add = (one: Spending, other: Partial<Spending>): Spending => ({
  calls: one.calls + (other.calls ?? 0),
  bytes: one.bytes + (other.bytes ?? 0),
  tokens: one.tokens + (other.tokens ?? 0),
  microcents: one.microcents + (other.microcents ?? 0),
});

interface Page {
  readonly day: number;
  /** What the store knows. */
  kept: Spending;
  /** What it does not know yet; calls that are under way among it. */
  pending: Spending;
  underWay: number;
  writing: Promise<void> | null;
  /** Calls off the write that is due; null where none is. */
  due: (() => void) | null;
}

export function createBudgetBook({
  pages,
  clock,
  schedule,
  report,
}: {
  pages: BudgetPages;
  /** Epoch milliseconds. */
  clock: () => number;
  schedule: Schedule;
  /** Told when spending could not be written; it stays counted in memory. */
  report: (error: unknown) => void;
}): BudgetBook {
  const known = new Map<string, Promise<Page>>();
  const current = new Map<string, Page>();
  const today = () => Math.floor(clock() / DAY_MS);

  async function read(keyId: string, day: number): Promise<Page> {
    const kept = await pages.read(keyId, day);
    const page: Page = { day, kept, pending: NOTHING, underWay: 0, writing: null, due: null };
    current.set(keyId, page);
    return page;
  }

  async function pageOf(keyId: string): Promise<Page> {
    const day = today();
    const waiting = known.get(keyId);
    const page = await waiting;
    if (page?.day === day) return page;
    // Another call may have begun the new day while this one waited.
    if (known.get(keyId) !== waiting) return pageOf(keyId);
    const next = read(keyId, day);
    known.set(keyId, next);
    next.catch(() => known.delete(keyId));
    if (known.size > MOST_KEYS) forgetIdle();
    return next;
  }

  function forgetIdle(): void {
    for (const [keyId, page] of current) {
      if (page.underWay > 0 || page.writing !== null || page.due !== null) continue;
      current.delete(keyId);
      known.delete(keyId);
      return;
    }
  }

  async function write(keyId: string, page: Page): Promise<void> {
    const added = page.pending;
    page.pending = NOTHING;
    page.kept = add(page.kept, added);
    try {
      // Other processes may have spent too: what the store answers is the sum of all.
      page.kept = await pages.spend(keyId, page.day, added);
    } catch (error) {
      report(error);
    }
  }

  function writeNow(keyId: string, page: Page): void {
    page.due?.();
    page.due = null;
    page.writing = (page.writing ?? Promise.resolve()).then(() => write(keyId, page));
  }

  function writeSoon(keyId: string, page: Page): void {
    page.due ??= schedule(() => writeNow(keyId, page), WRITE_AFTER_MS);
  }

  const sumOf = (page: Page): Spending => {
    const sum = add(page.kept, page.pending);
    return { ...sum, calls: sum.calls + page.underWay };
  };

  return {
    async open({ keyId, limits }) {
      if (keyId === undefined || limits === undefined) return FREE;
      const page = await pageOf(keyId);
      const { calls, tokens, microcents } = sumOf(page);
      const isSpent =
        calls >= (limits.callsPerDay ?? Number.POSITIVE_INFINITY) ||
        tokens >= (limits.tokensPerDay ?? Number.POSITIVE_INFINITY) ||
        microcents >= (limits.microcentsPerDay ?? Number.POSITIVE_INFINITY);
      if (isSpent) throw errors.EGRESS_BUDGET_SPENT();
      page.underWay++;
      let isOpen = true;
      const close = (): boolean => {
        const wasOpen = isOpen;
        if (wasOpen) page.underWay--;
        isOpen = false;
        return wasOpen;
      };
      return {
        spend(spending) {
          const calls = close() ? 1 : 0;
          page.pending = add(page.pending, { ...spending, calls });
          writeSoon(keyId, page);
        },
        release: () => void close(),
      };
    },
    left(keyId, { callsPerDay, tokensPerDay, microcentsPerDay }) {
      const page = current.get(keyId);
      const spent = page?.day === today() ? sumOf(page) : NOTHING;
      const rest = (most: number | null, used: number) =>
        most === null ? null : Math.max(0, most - used);
      return {
        calls: rest(callsPerDay, spent.calls),
        tokens: rest(tokensPerDay, spent.tokens),
        microcents: rest(microcentsPerDay, spent.microcents),
      };
    },
    async settled() {
      for (const [keyId, page] of current) {
        if (page.due !== null) writeNow(keyId, page);
        await page.writing;
      }
    },
  };
}
