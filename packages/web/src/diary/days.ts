import type { DiarySession } from '@lethe/protocol';

/** What one day of the diary adds up to. */
export interface DiaryDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly turns: number;
  readonly minutes: number;
}

/** Days a chart holds; older ones stay in the list. */
export const DAYS_SHOWN = 30;
const DAY_MS = 86_400_000;

/** A session's length in minutes; a single turn counts one. */
export const minutesOf = ({ startedAt, lastTurnAt }: DiarySession): number =>
  Math.max(1, Math.round((lastTurnAt - startedAt) / 60_000));

/** The last days up to the newest session's, quiet ones included, oldest first. */
export function daysOf(sessions: readonly DiarySession[], shown = DAYS_SHOWN): readonly DiaryDay[] {
  if (sessions.length === 0) return [];
  const sums = new Map<string, DiaryDay>();
  for (const session of sessions) {
    const before = sums.get(session.day) ?? { day: session.day, turns: 0, minutes: 0 };
    sums.set(session.day, {
      day: session.day,
      turns: before.turns + session.turns,
      minutes: before.minutes + minutesOf(session),
    });
  }
  const days = [...sums.keys()].sort();
  const last = Date.parse(days.at(-1) as string);
  const span = Math.round((last - Date.parse(days[0] as string)) / DAY_MS) + 1;
  const count = Math.max(7, Math.min(shown, span));
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(last - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10);
    return sums.get(day) ?? { day, turns: 0, minutes: 0 };
  });
}
