import type { SignalName } from '../signals/signal-names.ts';
import { type SentenceFeatures, SLOTS } from './features.ts';

/** A linear classifier a signal over hashed features. */
export interface LinearModel {
  readonly signals: readonly SignalName[];
  /** `SLOTS` rows of one weight a signal, times that signal's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  /** Platt scaling (Platt 1999) on data that was not trained on: probability = 1 / (1 + e^-(a x + b)). */
  readonly calibration: readonly { readonly a: number; readonly b: number }[];
}

/** Logits of a text, as a whole and of its most telling sentence. */
export interface Logits {
  readonly whole: Float64Array;
  readonly highest: Float64Array;
  /** Which sentence was the highest, by signal. */
  readonly sentence: Int32Array;
}

/** Sums of a text's features, sentence by sentence; texts that grow are scored without starting anew. */
export function logitsOf(model: LinearModel, sentences: readonly SentenceFeatures[]): Logits {
  const { length } = model.signals;
  const total = new Float64Array(length);
  const one = new Float64Array(length);
  const highest = new Float64Array(length).fill(Number.NEGATIVE_INFINITY);
  const sentence = new Int32Array(length);
  let features = 0;
  sentences.forEach((slots, at) => {
    one.fill(0);
    for (const slot of slots) {
      const row = (slot & (SLOTS - 1)) * length;
      for (let signal = 0; signal < length; signal++)
        one[signal] = (one[signal] as number) + (model.weights[row + signal] as number);
    }
    features += slots.length;
    for (let signal = 0; signal < length; signal++) {
      total[signal] = (total[signal] as number) + (one[signal] as number);
      const logit = logitAt(model, signal, one[signal] as number, slots.length);
      if (logit > (highest[signal] as number)) {
        highest[signal] = logit;
        sentence[signal] = at;
      }
    }
  });
  const whole = total.map((sum, signal) => logitAt(model, signal, sum, features));
  return { whole, highest: sentences.length === 0 ? whole : highest, sentence };
}

/** The sum of n features grows with the root of n where they say nothing, so that root is divided out. */
const logitAt = (model: LinearModel, signal: number, sum: number, features: number): number =>
  (features === 0 ? 0 : (sum * (model.scales[signal] as number)) / Math.sqrt(features)) +
  (model.biases[signal] as number);

/** A logit as a calibrated probability. */
export const probabilityOf = (model: LinearModel, signal: number, logit: number): number => {
  const { a, b } = model.calibration[signal] as { a: number; b: number };
  return 1 / (1 + Math.exp(-(a * logit + b)));
};
