import { CLEAN_TEXTS, TOPIC_TEXTS, TOPICS, type Topic } from './shipped.ts';

/** The topics that a classifier finds in a text. */
export type Classify = (text: string) => ReadonlySet<Topic>;

export interface TopicResult {
  readonly topic: Topic;
  readonly found: number;
  readonly texts: number;
  /** Clean texts that were taken for the topic. */
  readonly falseAlarms: number;
}

export interface Scores {
  readonly topics: readonly TopicResult[];
  /** Texts of any topic in which any topic was found: what keeps them on the machine. */
  readonly keptShare: number;
  /** Clean texts in which none was found. */
  readonly cleanShare: number;
}

/** Scores on the texts that were written by hand, apart from the generator. */
export const evaluate = (classify: Classify): Scores => {
  const clean = CLEAN_TEXTS.map(classify);
  const sensitive = TOPICS.flatMap((topic) => TOPIC_TEXTS[topic].map((text) => classify(text)));
  return {
    topics: TOPICS.map((topic) => ({
      topic,
      found: TOPIC_TEXTS[topic].filter((text) => classify(text).has(topic)).length,
      texts: TOPIC_TEXTS[topic].length,
      falseAlarms: clean.filter((found) => found.has(topic)).length,
    })),
    keptShare: sensitive.filter((found) => found.size > 0).length / sensitive.length,
    cleanShare: clean.filter((found) => found.size === 0).length / clean.length,
  };
};
