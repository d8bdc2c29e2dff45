import type { ModelShape } from './model/shape.ts';

/** Everything that decides what a run produces: the same settings give the same weights. */
export interface TrainingSettings {
  readonly seed: number;
  readonly shape: ModelShape;
  /** Dialogues the tokenizer is trained on. */
  readonly tokenizerDialogues: number;
  /** Row lengths in tokens, shortest first; a dialogue goes to the shortest row that holds it. */
  readonly rowLengths: readonly number[];
  /** Tokens a step, whatever the row length. */
  readonly batchTokens: number;
  readonly steps: number;
  readonly warmupSteps: number;
  readonly peakRate: number;
  readonly finalRate: number;
  readonly weightDecay: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Gradients longer than this (L2 over all weights) are scaled down to it. */
  readonly clipNorm: number;
  /** Weight of the loss on what the person wrote; answers weigh 1. */
  readonly userWeight: number;
}

/** The shipped nano model. */
export const NANO: TrainingSettings = {
  seed: 20261122,
  shape: {
    vocabSize: 2048,
    hiddenSize: 160,
    layers: 4,
    heads: 5,
    intermediateSize: 448,
    context: 256,
    ropeTheta: 10_000,
    rmsNormEps: 1e-5,
  },
  tokenizerDialogues: 20_000,
  rowLengths: [128, 256],
  batchTokens: 1024,
  steps: 3000,
  warmupSteps: 80,
  peakRate: 2.5e-3,
  finalRate: 5e-5,
  weightDecay: 0.05,
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  clipNorm: 1,
  userWeight: 0.2,
};
