import { mulberry32 } from '../mulberry32.ts';
import type { Row } from './rows.ts';
import { evening } from './shipped.ts';

export interface TrainingOptions {
  /** Signals of a row. */
  readonly width: number;
  readonly slots: number;
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
  /** Told the mean loss of each text, in the order of training. */
  readonly onLoss?: (loss: number) => void;
}

/** Weights before they are rounded: `slots` rows of one a signal. */
export interface Weights {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** Squares that AdaGrad starts with: no first step is longer than the rate times ten. */
const FIRST_SQUARES = 1e-2;

/** Texts that are told this surely teach no more, and most of the time would go into them. */
const SURE = 0.02;

/** The logarithm of nothing is not a loss one can add up. */
const LEAST_CHANCE = 1e-6;

const shuffled = (length: number, random: () => number): Uint32Array => {
  const order = Uint32Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
};

/**
 * Logistic regression for every signal at once, by AdaGrad (Duchi et al. 2011). A signal that a row says
 * nothing of is left alone by it.
 */
export function trainLinear(rows: readonly Row[], options: TrainingOptions): Weights {
  const { width, slots: count, epochs, rate, seed, onLoss } = options;
  const weights = new Float32Array(count * width);
  const squares = new Float32Array(count * width).fill(FIRST_SQUARES);
  const biases = new Float32Array(width);
  const biasSquares = new Float32Array(width).fill(1);
  const random = mulberry32(seed);
  const sums = new Float64Array(width);
  const learning = new Uint8Array(width);
  const gradients = new Float64Array(width);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const at of shuffled(rows.length, random)) {
      const { slots, labels } = rows[at]!;
      const scale = evening(slots.length);
      sums.fill(0);
      for (let feature = 0; feature < slots.length; feature++) {
        const place = slots[feature]! * width;
        for (let signal = 0; signal < width; signal++) sums[signal]! += weights[place + signal]!;
      }
      let [loss, known, active] = [0, 0, 0];
      for (let signal = 0; signal < width; signal++) {
        if (labels[signal]! < 0) continue;
        const logit = sums[signal]! * scale + biases[signal]!;
        const error = 1 / (1 + Math.exp(-logit)) - labels[signal]!;
        known++;
        loss -= Math.log(Math.max(LEAST_CHANCE, 1 - Math.abs(error)));
        if (Math.abs(error) < SURE) continue;
        biasSquares[signal]! += error * error;
        biases[signal]! -= (rate * error) / Math.sqrt(biasSquares[signal]!);
        learning[active] = signal;
        gradients[active++] = error * scale;
      }
      // Feature by feature: the weights of one lie side by side in memory.
      for (let feature = 0; feature < slots.length; feature++) {
        const place = slots[feature]! * width;
        for (let one = 0; one < active; one++) {
          const at = place + learning[one]!;
          const gradient = gradients[one]!;
          squares[at]! += gradient * gradient;
          weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!);
        }
      }
      onLoss?.(loss / Math.max(1, known));
    }
  return { weights, biases };
}
