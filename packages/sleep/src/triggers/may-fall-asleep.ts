import { waitMs } from '../cycle/interval.ts';
import { errors } from '../errors.ts';
import type { SleepCall, TriggerName } from './trigger.ts';

export interface FallingConditions {
  readonly now: number;
  readonly lastCycleEndedAt: number | null;
  /** Since the last turn of anybody, milliseconds; infinite where there was none. */
  readonly idleMs: number;
  /** An answer is being written. */
  readonly busy: boolean;
  /** Least time between two cycles, milliseconds. */
  readonly minimumIntervalMs?: number;
  /** Minutes until Lethe may sleep of its own accord, by the moment; see `untilQuiet`. */
  readonly untilQuiet?: (now: number) => number;
}

/** Without a turn for so long, a conversation no longer goes on. */
export const CONVERSATION_PAUSE_MS = 120_000;

/** Waiting for the night would make these worse, or somebody decided already. */
const AT_ANY_HOUR: ReadonlySet<TriggerName> = new Set(['manual', 'memoryPressure']);

const checkConversation = ({ name }: SleepCall, { idleMs, busy }: FallingConditions): void => {
  if (busy) throw errors.SLEEP_BUSY(undefined, { retryAfterSeconds: 5 });
  const wait = CONVERSATION_PAUSE_MS - idleMs;
  if (name === 'manual' || wait <= 0) return;
  throw errors.SLEEP_CONVERSATION_OPEN(undefined, { retryAfterSeconds: Math.ceil(wait / 1000) });
};

/**
 * Whether a cycle may begin now: no conversation goes on (somebody who asks for it decides that
 * themselves), the last cycle is long enough ago, and the hour is quiet where it has to be.
 *
 * @throws SLEEP_BUSY, SLEEP_CONVERSATION_OPEN, SLEEP_TOO_SOON, SLEEP_HOURS_NOT_QUIET, each with the
 * seconds after which to ask again
 */
export const mayFallAsleep = (call: SleepCall, conditions: FallingConditions): void => {
  checkConversation(call, conditions);
  const { now, lastCycleEndedAt, minimumIntervalMs, untilQuiet } = conditions;
  const seconds = Math.ceil(waitMs(lastCycleEndedAt, now, minimumIntervalMs) / 1000);
  if (seconds > 0) throw errors.SLEEP_TOO_SOON({ seconds }, { retryAfterSeconds: seconds });
  const minutes = AT_ANY_HOUR.has(call.name) ? 0 : (untilQuiet?.(now) ?? 0);
  if (minutes > 0)
    throw errors.SLEEP_HOURS_NOT_QUIET({ minutes }, { retryAfterSeconds: minutes * 60 });
};
