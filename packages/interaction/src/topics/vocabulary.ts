import { ENGLISH } from './english/vocabulary.ts';
import { stemsOf } from './stems.ts';

/** Longest word that is looked up, UTF-16 code units. */
const LONGEST_WORD = 32;

const LINES = ENGLISH.trim()
  .split('\n')
  .map((line) => line.split(':') as [topic: string, words: string]);

/**
 * The closed list of topics. A topic is stored as its index here, so the list only ever grows at
 * its end. Many words lead to one topic, so an index cannot be turned back into a word.
 */
export const TOPICS: readonly string[] = Object.freeze(LINES.map(([topic]) => topic.trim()));

const TOPIC_OF_WORD: ReadonlyMap<string, number> = new Map(
  LINES.flatMap(([, words], topic) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, topic] as const),
  ),
);

/** The topic a lower-case word belongs to, inflected or not; undefined for most words. */
export function topicOfWord(word: string): number | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  for (const stem of stemsOf(word)) {
    const topic = TOPIC_OF_WORD.get(stem);
    if (topic !== undefined) return topic;
  }
  return undefined;
}
