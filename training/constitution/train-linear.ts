import type { SignalName } from '@lethe/constitution';
import { createRandom } from './corpus/grammar.ts';

/** A text as the classifier sees it: its features by sentence, and what is known of it. */
export interface Row {
  readonly sentences: readonly Uint32Array[];
  readonly labels: Readonly<Partial<Record<SignalName, 0 | 1>>>;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly signals: readonly SignalName[];
  readonly slots: number;
  readonly epochs: number;
  readonly rate: number;
  /** Shrinks weights that are not needed (L2, by step). */
  readonly decay: number;
  readonly seed: number;
}

/** Weights before they are rounded: `slots` rows of one a signal. */
export interface Weights {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

const shuffled = (length: number, random: () => number): Uint32Array => {
  const order = Uint32Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
};

/**
 * Logistic regression for every signal at once, by AdaGrad (Duchi et al. 2011). A signal that a row does not
 * name is left alone by it.
 */
export function trainLinear(rows: readonly Row[], options: TrainingOptions): Weights {
  const { signals, slots, epochs, rate, decay, seed } = options;
  const width = signals.length;
  const weights = new Float32Array(slots * width);
  const squares = new Float32Array(slots * width).fill(1e-2);
  const biases = new Float32Array(width);
  const biasSquares = new Float32Array(width).fill(1);
  const random = createRandom(seed);
  const logits = new Float64Array(width);
  const errors = new Float64Array(width);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const at of shuffled(rows.length, random)) {
      const { sentences, labels, weight } = rows[at]!;
      const count = sentences.reduce((sum, slotsOf) => sum + slotsOf.length, 0);
      if (count === 0) continue;
      const scale = 1 / Math.sqrt(count);
      logits.fill(0);
      for (const slotsOf of sentences)
        for (const slot of slotsOf)
          for (let signal = 0; signal < width; signal++)
            logits[signal]! += weights[slot * width + signal]!;
      for (let signal = 0; signal < width; signal++) {
        const label = labels[signals[signal]!];
        const probability = 1 / (1 + Math.exp(-(logits[signal]! * scale + biases[signal]!)));
        errors[signal] = label === undefined ? 0 : (probability - label) * weight;
        biasSquares[signal]! += errors[signal]! ** 2;
        biases[signal]! -= (rate * errors[signal]!) / Math.sqrt(biasSquares[signal]!);
      }
      for (const slotsOf of sentences)
        for (const slot of slotsOf)
          for (let signal = 0; signal < width; signal++) {
            if (errors[signal] === 0) continue;
            const place = slot * width + signal;
            const gradient = errors[signal]! * scale + decay * weights[place]!;
            squares[place]! += gradient * gradient;
            weights[place]! -= (rate * gradient) / Math.sqrt(squares[place]!);
          }
    }
  return { weights, biases };
}
