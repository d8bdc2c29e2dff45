import type { TopicCounts } from './topic-frequencies.ts';

/** In how many turns of one stored session each topic was named. */
export interface TopicRecord extends TopicCounts {
  readonly id: string;
  /** UTC day of its last turn, counted from 1970-01-01. */
  readonly day: number;
}

/** What is known of somebody's topics. */
export interface TopicProfile extends TopicCounts {
  /** The same with each turn worth less the older it is. Never 0 for a topic that was named. */
  readonly faded: TopicCounts;
}

/** Days in which a turn loses half of its weight. */
export const TOPIC_HALF_LIFE_DAYS = 30;

/** Weights are kept to this, so that the order of adding does not show. */
const STEP = 1e-6;

const kept = (weight: number): number => Math.max(1, Math.round(weight / STEP)) * STEP;

/**
 * One profile of many sessions: each counts once, whatever the order and however often it is handed in, and
 * no topic that any of them names is lost. The same records on the same day give the same profile. A day
 * after today counts as today.
 */
export function mergeTopics(
  records: Iterable<TopicRecord>,
  today: number,
  halfLifeDays: number = TOPIC_HALF_LIFE_DAYS,
): TopicProfile {
  const whole = { turns: 0, counts: {} as Record<string, number> };
  const faded = { turns: 0, counts: {} as Record<string, number> };
  const once = new Map<string, TopicRecord>();
  for (const record of records) once.set(record.id, record);
  for (const { day, turns, counts } of once.values()) {
    const weight = 2 ** (-Math.max(0, today - day) / halfLifeDays);
    whole.turns += turns;
    faded.turns += turns * weight;
    for (const [topic, times] of Object.entries(counts)) {
      whole.counts[topic] = (whole.counts[topic] ?? 0) + times;
      faded.counts[topic] = (faded.counts[topic] ?? 0) + times * weight;
    }
  }
  const weights = Object.entries(faded.counts).map(([topic, weight]) => [topic, kept(weight)]);
  return {
    ...whole,
    faded: {
      turns: whole.turns === 0 ? 0 : kept(faded.turns),
      counts: Object.fromEntries(weights),
    },
  };
}
