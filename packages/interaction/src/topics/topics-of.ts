import { wordsOf } from '../text/words.ts';
import type { TopicFrequencies } from './topic-frequencies.ts';
import { topicOfWord } from './vocabulary.ts';

/** Topics named for one turn, at most. */
export const TOPICS_PER_TURN = 3;

/** Words of one text that are looked at; a message cannot hold more. */
const MAXIMUM_WORDS = 8192;

/**
 * The topics that stand out in a text, as indices into `TOPICS`, the strongest first; none when no
 * word belongs to a topic. Weight = occurrences x smoothed inverse document frequency over the
 * user's own turns, log((1 + N) / (1 + df)) + 1 (as scikit-learn smooths it). Equal weights go by
 * index. Linear in the text.
 */
export function topicsOf(text: string, frequencies: TopicFrequencies): number[] {
  return [...occurrences(text)]
    .map(([topic, count]) => ({ topic, weight: count * inverseFrequency(frequencies, topic) }))
    .sort((a, b) => b.weight - a.weight || a.topic - b.topic)
    .slice(0, TOPICS_PER_TURN)
    .map(({ topic }) => topic);
}

function occurrences(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of wordsOf(text).slice(0, MAXIMUM_WORDS)) {
    const topic = topicOfWord(word);
    if (topic !== undefined) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return counts;
}

const inverseFrequency = ({ turns, counts }: TopicFrequencies, topic: number): number =>
  Math.log((1 + turns) / (1 + (counts[topic] ?? 0))) + 1;
