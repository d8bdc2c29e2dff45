import { TOPICS, type Topic } from '@lethe/privacy';
import { BENIGN, LEADS, PHRASES, TAILS } from './phrases.ts';
import type { Random } from './random.ts';
import { vocabularyPatterns } from './vocabulary.ts';

/** A text with the topics that it touches. Texts of one group share a wording. */
export interface Example {
  readonly text: string;
  readonly topics: readonly Topic[];
  readonly group: string;
}

const CHOICE = /\{([^{}]*)\}/g;

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

/** One of the sentences that a pattern stands for. */
export const expand = (pattern: string, random: Random): string =>
  pattern.replace(CHOICE, (_, options: string) => pick(random, options.split('|')));

const dressed = (sentence: string, random: Random): string => {
  const text = `${pick(random, LEADS)}${sentence}${pick(random, TAILS)}`;
  return random() < 0.3 ? text.toLowerCase() : text;
};

/**
 * Sentences of every pattern: alone, between neutral words, and one in six beside a neutral sentence.
 *
 * @param each how many of each pattern
 */
export const generate = (random: Random, each: number): Example[] => {
  const examples: Example[] = [];
  const add = (pattern: string, topics: readonly Topic[], group: string) => {
    for (let i = 0; i < each; i++) {
      const sentence = expand(pattern, random);
      const beside = random() < 1 / 6 ? `${expand(pick(random, BENIGN), random)}. ` : '';
      examples.push({ text: beside + dressed(sentence, random), topics, group });
    }
  };
  for (const topic of TOPICS)
    for (const [i, pattern] of [...PHRASES[topic], ...vocabularyPatterns(topic)].entries())
      add(pattern, [topic], `${topic} ${i}`);
  for (const [i, pattern] of BENIGN.entries()) add(pattern, [], `benign ${i}`);
  return examples;
};
