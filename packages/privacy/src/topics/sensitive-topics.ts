import { tokenise } from '../candidates/tokens.ts';
import { compileCues, findCues } from '../context/cue-index.ts';
import { normalise } from '../normalise/normalise.ts';
import { TOPIC_WORDS, TOPICS, type Topic } from './topic-words.ts';

export interface TopicScore {
  readonly topic: Topic;
  /** 0.5 and more: the text stays on the machine. */
  readonly score: number;
}

const STRONG = 0.8;
const WEAK = 0.32;

const KINDS = ['strong', 'weak', 'not'] as const;

const index = compileCues(
  TOPICS.flatMap((topic, t) =>
    KINDS.map((kind, k) => ({ id: t * KINDS.length + k, phrases: TOPIC_WORDS[topic][kind] })),
  ),
);

/** Of many hits only these are weighed: more of the same changes nothing. */
const MOST_HITS = 1000;

const inside = (
  start: number,
  end: number,
  ranges: readonly (readonly [number, number])[],
): boolean => ranges.some(([from, to]) => from <= start && end <= to);

/**
 * Which sensitive subjects a text touches, by phrases in English and some in other languages.
 * Scores combine as independent evidence: one strong phrase or two different weak ones decide.
 *
 * @returns the topics with a score over 0, highest first
 */
export const sensitiveTopics = (text: string): TopicScore[] => {
  const plain = normalise(text).text;
  const hits = findCues(plain, tokenise(plain), index);
  const count = Math.min(hits.start.length, MOST_HITS);
  const scores: TopicScore[] = [];
  for (const [t, topic] of TOPICS.entries()) {
    const of = (kind: number): [number, number][] => {
      const ranges: [number, number][] = [];
      for (let i = 0; i < count; i++) {
        if (hits.group[i] === t * KINDS.length + kind)
          ranges.push([hits.start[i] as number, hits.end[i] as number]);
      }
      return ranges;
    };
    const opposite = of(2);
    const phrases = (kind: number): Set<string> =>
      new Set(
        of(kind)
          .filter(([start, end]) => !inside(start, end, opposite))
          .map(([start, end]) => plain.slice(start, end).toLowerCase()),
      );
    const score = 1 - (1 - STRONG) ** phrases(0).size * (1 - WEAK) ** phrases(1).size;
    if (score > 0) scores.push({ topic, score: Math.round(score * 100) / 100 });
  }
  return scores.sort((a, b) => b.score - a.score);
};

/** Scores from here on keep a text on the machine. */
export const SENSITIVE = 0.5;

export const isSensitive = (text: string): boolean =>
  sensitiveTopics(text).some(({ score }) => score >= SENSITIVE);
