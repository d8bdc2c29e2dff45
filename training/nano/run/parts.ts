import { parseTokenizer } from '@lethe/models';
import { createGradientComputer, type Surprise } from '../model/gradient.ts';
import { batchOf } from '../rows/batches.ts';
import type { TrainingSettings } from '../settings.ts';

/** What a part of a step gives: its surprise, and the gradient of that. */
export interface PartResult extends Surprise {
  readonly gradient: Float32Array;
}

/** Computes parts of steps with the weights it is given. The gradient is valid until the next call. */
export interface PartComputer {
  learn(weights: Float32Array, step: number, part: number): Promise<PartResult>;
  close(): void;
}

/** The most that a part may hold: sequences as long as the context, end to end. */
export const capacityOf = ({ partTokens, shape }: TrainingSettings) => ({
  tokens: partTokens,
  pairs: partTokens * shape.context,
});

/** Computes parts in this process. */
export async function createLocalParts(
  settings: TrainingSettings,
  tokenizerFile: string,
): Promise<PartComputer> {
  const tokenizer = parseTokenizer(tokenizerFile);
  const computer = await createGradientComputer(settings.shape, capacityOf(settings));
  return {
    async learn(weights, step, part) {
      computer.weights.set(weights);
      const surprise = computer.learn(batchOf(settings, tokenizer, step, part));
      return { ...surprise, gradient: computer.gradients };
    },
    close() {},
  };
}
