/** The UTC day of a moment, as `YYYY-MM-DD`. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The (at most) three topics named by most turns, most common first, ties by index. */
export function commonTopics(turns: readonly (readonly (number | null)[])[]): number[] {
  const counts = new Map<number, number>();
  for (const topic of turns.flat())
    if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .sort(([topic, count], [other, otherCount]) => otherCount - count || topic - other)
    .slice(0, 3)
    .map(([topic]) => topic);
}
