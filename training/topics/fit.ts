import type { Example } from './generate.ts';
import { type Random, shuffled } from './random.ts';
import { BUCKETS, featureWindows, TOPICS } from './shipped.ts';

/** Weights by topic and bucket, and a bias a topic. */
export interface Fitted {
  readonly weights: readonly Float64Array[];
  readonly bias: Float64Array;
}

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  /** L2, a step. */
  readonly decay: number;
  /** How much more an example of the topic weighs than one without it. */
  readonly positive: number;
}

interface Prepared {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
}

const prepare = ({ text, topics }: Example): Prepared => {
  const [first] = featureWindows(text);
  return {
    features: Int32Array.from(first ?? []),
    labels: Uint8Array.from(TOPICS, (topic) => Number(topics.includes(topic))),
  };
};

export const logitOf = ({ weights, bias }: Fitted, features: Int32Array, topic: number): number => {
  const row = weights[topic] as Float64Array;
  let sum = 0;
  for (const feature of features) sum += row[feature] as number;
  return sum / Math.sqrt(Math.max(1, features.length)) + (bias[topic] as number);
};

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** One logistic regression a topic against all else, by AdaGrad over shuffled examples. */
export const fitTopics = (
  examples: readonly Example[],
  random: Random,
  { epochs, rate, decay, positive }: FitOptions,
): Fitted => {
  const data = examples.map(prepare);
  const fitted: Fitted = {
    weights: TOPICS.map(() => new Float64Array(BUCKETS)),
    bias: new Float64Array(TOPICS.length),
  };
  const squares = TOPICS.map(() => new Float64Array(BUCKETS).fill(1e-3));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, labels } of shuffled(data, random)) {
      const length = Math.sqrt(Math.max(1, features.length));
      for (let t = 0; t < TOPICS.length; t++) {
        const label = labels[t] as number;
        const error = (sigmoid(logitOf(fitted, features, t)) - label) * (label ? positive : 1);
        const row = fitted.weights[t] as Float64Array;
        const square = squares[t] as Float64Array;
        fitted.bias[t] = (fitted.bias[t] as number) - 0.02 * rate * error;
        for (const feature of features) {
          const gradient = error / length + decay * (row[feature] as number);
          const sum = (square[feature] as number) + gradient * gradient;
          square[feature] = sum;
          row[feature] = (row[feature] as number) - (rate * gradient) / Math.sqrt(sum);
        }
      }
    }
  }
  return fitted;
};
