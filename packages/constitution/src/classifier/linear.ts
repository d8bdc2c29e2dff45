import type { Mention } from '../rules/lexicon.ts';
import type { Words } from '../rules/words.ts';
import type { SignalName } from '../signals/signal-names.ts';
import {
  CONTEXT_SLOTS,
  PASSAGE_WORDS,
  type Passage,
  passagesOf,
  writeContext,
} from './features.ts';
import { WordSums } from './word-sums.ts';

/** A linear classifier a signal over hashed features. */
export interface LinearModel {
  readonly signals: readonly SignalName[];
  /** `SLOTS` rows of one weight a signal, to be multiplied by that signal's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  /** Platt scaling (Platt 1999) on sources that were not trained on: two numbers a signal. */
  readonly calibration: Float32Array;
}

export interface Logits {
  /** By signal: of the whole text or of its most telling passage, whichever is higher. */
  readonly logits: Float64Array;
  /** By signal: the most telling passage. */
  readonly telling: readonly Passage[];
}

/** What a passage counts for beside the whole text: in many passages one is high by chance. */
const PASSAGE_SHARE = 0.9;

/** Scores a text of at least one word; what single words say is remembered from text to text. */
export type Score = (
  words: Pick<Words, 'words' | 'sentences'>,
  mentions: readonly Mention[],
) => Logits;

/** Reads a model for scoring. Linear in the text. */
export function createScorer(model: LinearModel): Score {
  const { weights, scales, biases } = model;
  const width = model.signals.length;
  const wordSums = new WordSums(weights, width);
  const scratch = {
    hashes: new Int32Array(PASSAGE_WORDS),
    slots: new Uint32Array(CONTEXT_SLOTS),
  };
  return (cut, mentions) => {
    // Whole numbers until the end: exact, and no weight is converted.
    const total = new Int32Array(width);
    const one = new Int32Array(width);
    const highest = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
    const telling = new Array<Passage>(width);
    let features = 0;
    for (const passage of passagesOf(cut, mentions)) {
      one.fill(0);
      const count = addPassage(one, { cut, mentions, passage, weights, wordSums, scratch });
      features += count;
      const scale = evening(count) * evidence(passage.to - passage.from);
      for (let signal = 0; signal < width; signal++) {
        total[signal] = (total[signal] as number) + (one[signal] as number);
        const mean = (one[signal] as number) * scale;
        if (mean > (highest[signal] as number)) {
          highest[signal] = mean;
          telling[signal] = passage;
        }
      }
    }
    const whole = evening(features) * evidence(cut.words.length);
    const logits = Float64Array.from(
      total,
      (sum, signal) =>
        Math.max(sum * whole, (highest[signal] as number) * PASSAGE_SHARE) *
          (scales[signal] as number) +
        (biases[signal] as number),
    );
    return { logits, telling };
  };
}

interface PassageReading {
  readonly cut: Pick<Words, 'words'>;
  readonly mentions: readonly Mention[];
  readonly passage: Passage;
  readonly weights: Int8Array;
  readonly wordSums: WordSums;
  /** Room that is used again for each passage. */
  readonly scratch: { readonly hashes: Int32Array; readonly slots: Uint32Array };
}

/** Adds the weights of a passage's features, and says how many there are. */
function addPassage(
  sums: Int32Array,
  { cut, mentions, passage, weights, wordSums, scratch: { hashes, slots } }: PassageReading,
): number {
  const width = sums.length;
  const { from, to } = passage;
  let count = 0;
  for (let at = from; at < to; at++) {
    const { row, hash, count: own } = wordSums.find(cut.words[at] as string);
    hashes[at - from] = hash;
    count += own;
    for (let signal = 0, place = row * width; signal < width; signal++, place++)
      sums[signal] = (sums[signal] as number) + (wordSums.sums[place] as number);
  }
  const length = writeContext(slots, hashes, mentions, passage);
  for (let at = 0; at < length; at++)
    for (let signal = 0, place = (slots[at] as number) * width; signal < width; signal++, place++)
      sums[signal] = (sums[signal] as number) + (weights[place] as number);
  return count + length;
}

/** Features from which on a text no longer gains by its length: about seventy words. */
const ENOUGH = 600;

/**
 * What a sum of so many weights is multiplied by. The sum of n features that say nothing grows with the root
 * of n, so that root is divided out; beyond `ENOUGH` the mean counts, or saying a harmless thing often would
 * add up to harm.
 */
export const evening = (features: number): number =>
  features <= ENOUGH ? 1 / Math.sqrt(Math.max(1, features)) : Math.sqrt(ENOUGH) / features;

/** Words from which on a text may be judged by what it is made of. */
const TELLING_WORDS = 4;

/**
 * How much of what so many words add up to counts, in (0, 1]. "And?" and "Why?" are turns of any conversation:
 * what one or two words share with other texts is chance, and the prior holds against it. Rules and the words
 * of the lexicon count whatever the length.
 */
export const evidence = (words: number): number => Math.min(1, words / TELLING_WORDS);

/** Decimals of a score: more would tell machines apart, not texts. */
const STEPS = 10_000;

/** A logit as a calibrated probability, in [0, 1], rounded to four decimals. */
export const probabilityOf = (
  { calibration }: Pick<LinearModel, 'calibration'>,
  signal: number,
  logit: number,
): number => {
  const slope = calibration[signal * 2] as number;
  const shift = calibration[signal * 2 + 1] as number;
  return Math.round(STEPS / (1 + Math.exp(-(slope * logit + shift)))) / STEPS;
};
