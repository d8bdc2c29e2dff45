import { tokenise } from '../candidates/tokens.ts';
import { compileCues, findCues } from '../context/cue-index.ts';
import { normalise } from '../normalise/normalise.ts';
import { releasedTopicModel } from './topic-model.ts';
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

/** What the phrases say of one topic. */
interface ByPhrases {
  readonly score: number;
  /** The only phrases of the topic say the opposite: `kill the process`. */
  readonly opposed: boolean;
}

const byPhrases = (text: string): ReadonlyMap<Topic, ByPhrases> => {
  const plain = normalise(text).text;
  const hits = findCues(plain, tokenise(plain), index);
  const count = Math.min(hits.start.length, MOST_HITS);
  const found = new Map<Topic, ByPhrases>();
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
    found.set(topic, { score, opposed: opposite.length > 0 && score === 0 });
  }
  return found;
};

/** The topics that phrases alone decide: a model neither raises nor lowers them. */
const BY_PHRASES_ALONE: ReadonlySet<Topic> = new Set(['crisis']);

const LEAST_SHOWN = 0.1;

/**
 * Which sensitive subjects a text touches: by phrases in English and some in other languages, and by
 * a small trained model that adds what no list says. Crisis is decided by phrases alone. Phrases
 * combine as independent evidence: one strong phrase or two different weak ones decide.
 *
 * @returns the topics that score 0.1 or more, highest first
 */
export const sensitiveTopics = (text: string, model = releasedTopicModel): TopicScore[] => {
  const phrases = byPhrases(text);
  const trained = model(text);
  return TOPICS.map((topic) => {
    const { score, opposed } = phrases.get(topic) as ByPhrases;
    const added = opposed || BY_PHRASES_ALONE.has(topic) ? 0 : (trained.get(topic) ?? 0);
    return { topic, score: Math.round(Math.max(score, added) * 100) / 100 };
  })
    .filter(({ score }) => score >= LEAST_SHOWN)
    .sort((a, b) => b.score - a.score);
};

/** Scores from here on keep a text on the machine. */
export const SENSITIVE = 0.5;

export const isSensitive = (text: string): boolean =>
  sensitiveTopics(text).some(({ score }) => score >= SENSITIVE);
