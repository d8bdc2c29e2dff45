import { SIGNALS, type SignalName } from '@lethe/constitution';
import { mulberry32 } from '../mulberry32.ts';
import type { Example } from './example.ts';
import {
  featuresOf,
  type Mention,
  plainView,
  shippedLexicon,
  type Words,
  wordsOf,
} from './shipped.ts';

/** What a classifier is trained for; what rules and arithmetic alone decide is left out. */
export const TRAINED: readonly SignalName[] = SIGNALS.filter(
  (signal) => signal !== 'overclaim' && signal !== 'contradiction',
);

/** A text as the classifier sees it, and what is known of it. */
export interface Row {
  readonly source: string;
  /** Trained on and never scored. */
  readonly isReworded: boolean;
  readonly words: Words;
  readonly mentions: readonly Mention[];
  /** The slots of all passages. */
  readonly slots: Uint32Array;
  /** By trained signal: 1, 0, or -1 where nothing is known. */
  readonly labels: Int8Array;
}

/** What is read of a long text, UTF-16 code units. */
const READ = 4000;

/** Share of the grammar's texts in which words that belong to a group are made unreadable. */
const MASKED = 0.5;

export interface RowOptions {
  readonly seed: number;
  /** Which texts are written by grammar: their words come again and again, those of people do not. */
  readonly isWritten: (example: Example) => boolean;
}

/**
 * Reads examples in the plain view; those without a word are left out. In half of the written ones each word
 * of a group becomes a word nobody knows, so that its group must tell what it means.
 */
export function rowsOf(examples: readonly Example[], { seed, isWritten }: RowOptions): Row[] {
  const lexicon = shippedLexicon();
  const random = mulberry32(seed);
  return examples.flatMap((example) => {
    const { text, labels, source, isReworded = false } = example;
    const words = wordsOf(plainView(text.slice(0, READ)).text);
    if (words.words.length === 0) return [];
    const mentions = lexicon.find(words.words);
    const isMasked = isWritten(example) && random() < MASKED;
    const read = isMasked ? { ...words, words: masked(words.words, mentions, random) } : words;
    const slots = Uint32Array.from(featuresOf(read, mentions).flat());
    const known = Int8Array.from(TRAINED, (signal) => labels[signal] ?? -1);
    return [{ source, isReworded, words, mentions, slots, labels: known }];
  });
}

const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** The words with every other word of a group replaced by letters that mean nothing. */
function masked(
  words: readonly string[],
  mentions: readonly Mention[],
  random: () => number,
): string[] {
  const hidden = new Set<number>();
  for (const { from, to } of mentions) {
    if (random() < 0.3) continue;
    for (let at = from; at < to; at++) hidden.add(at);
  }
  return words.map((word, at) =>
    hidden.has(at)
      ? Array.from({ length: 5 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('')
      : word,
  );
}
