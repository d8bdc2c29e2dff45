import type { Store } from '@lethe/store';

/** Sleeps that are looked through, newest first. */
const MOST_CYCLES = 30;
const DONE: ReadonlySet<string> = new Set(['kept', 'unchanged']);

/**
 * Which steps a sleep has brought to their end since a moment, by the journal. What is dated after now
 * counts for nothing: the clock went back.
 */
export async function sleptSince(
  { cycles, journal }: Pick<Store, 'cycles' | 'journal'>,
  { since, now }: { since: number; now: number },
): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  for (const { id, startedAt } of await cycles.list({ limit: MOST_CYCLES })) {
    if (startedAt < since) continue;
    for (const { step, decision, at } of await journal.read(id))
      if (DONE.has(decision) && at >= since && at <= now) done.add(step);
  }
  return done;
}
