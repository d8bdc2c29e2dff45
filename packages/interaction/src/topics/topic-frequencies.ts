import { TOPICS } from './vocabulary.ts';

/** In how many turns each topic was named, by its index; topics that never were are left out. */
export interface TopicCounts {
  readonly turns: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** In how many of a user's own turns each topic was named, old turns for less. */
export interface TopicFrequencies {
  /** Turns counted. */
  readonly turns: number;
  /** By topic index; never more than `turns`. */
  readonly counts: readonly number[];
}

export const newTopicFrequencies = (): TopicFrequencies => ({
  turns: 0,
  counts: TOPICS.map(() => 0),
});

/** Counts one more turn with the topics that `topicsOf` named for it. */
export function countTopics(
  frequencies: TopicFrequencies,
  topics: readonly number[],
): TopicFrequencies {
  const named = new Set(topics);
  return {
    turns: frequencies.turns + 1,
    counts: frequencies.counts.map((count, topic) => (named.has(topic) ? count + 1 : count)),
  };
}
