import type { SignalName } from '../signals/signal-names.ts';
import type { SentenceFeatures } from './features.ts';

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
  /** By signal: of the whole text or of its most telling sentence, whichever is higher. */
  readonly logits: Float64Array;
  /** By signal: which sentence is the most telling. */
  readonly telling: Int32Array;
}

/** What a sentence counts for beside the whole text: in many sentences one is high by chance. */
const SENTENCE_SHARE = 0.9;

/** Scores a text of at least one sentence. Linear in its features. */
export function logitsOf(model: LinearModel, sentences: readonly SentenceFeatures[]): Logits {
  const { weights, scales, biases } = model;
  const width = model.signals.length;
  // Whole numbers until the end: exact, and no weight is converted.
  const total = new Int32Array(width);
  const one = new Int32Array(width);
  const highest = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const telling = new Int32Array(width);
  let features = 0;
  for (let at = 0; at < sentences.length; at++) {
    const { slots } = sentences[at] as SentenceFeatures;
    one.fill(0);
    for (let feature = 0; feature < slots.length; feature++) {
      const row = (slots[feature] as number) * width;
      for (let signal = 0; signal < width; signal++)
        one[signal] = (one[signal] as number) + (weights[row + signal] as number);
    }
    features += slots.length;
    const scale = evening(slots.length);
    for (let signal = 0; signal < width; signal++) {
      total[signal] = (total[signal] as number) + (one[signal] as number);
      const mean = (one[signal] as number) * scale;
      if (mean > (highest[signal] as number)) {
        highest[signal] = mean;
        telling[signal] = at;
      }
    }
  }
  const whole = evening(features);
  const logits = Float64Array.from(
    total,
    (sum, signal) =>
      Math.max(sum * whole, (highest[signal] as number) * SENTENCE_SHARE) *
        (scales[signal] as number) +
      (biases[signal] as number),
  );
  return { logits, telling };
}

/** Features from which on a text no longer gains by its length: about seventy words. */
const ENOUGH = 1000;

/**
 * What a sum of so many weights is multiplied by. The sum of n features that say nothing grows with the root
 * of n, so that root is divided out; beyond `ENOUGH` the mean counts, or saying a harmless thing often would
 * add up to harm.
 */
export const evening = (features: number): number =>
  features <= ENOUGH ? 1 / Math.sqrt(Math.max(1, features)) : Math.sqrt(ENOUGH) / features;

/** Decimals of a score: more would tell machines apart, not texts. */
const STEPS = 10_000;

/** A logit as a calibrated probability, in [0, 1], rounded to four decimals. */
export const probabilityOf = (
  { calibration }: LinearModel,
  signal: number,
  logit: number,
): number => {
  const slope = calibration[signal * 2] as number;
  const shift = calibration[signal * 2 + 1] as number;
  return Math.round(STEPS / (1 + Math.exp(-(slope * logit + shift)))) / STEPS;
};
