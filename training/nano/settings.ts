import type { Mix } from './corpus/mix.ts';
import type { ModelShape } from './model/shape.ts';

/** A stretch of training with its own dialogues and its own rise and fall of the learning rate. */
export interface Stage {
  readonly steps: number;
  /** Steps in which the rate falls from its peak to its end; a stage may stop before that. */
  readonly scheduleSteps: number;
  readonly warmupSteps: number;
  readonly peakRate: number;
  readonly finalRate: number;
  readonly mix: Mix;
  /** One dialogue in so many goes to the longest rows even if it is short: it fills what long ones leave. */
  readonly fillerEvery: number;
  /** Weight of an answer's first tokens, which decide what it is about; the others weigh 1. */
  readonly openingWeight: number;
}

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
  /** Trained one after the other. */
  readonly stages: readonly Stage[];
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
  stages: [
    {
      steps: 2439,
      scheduleSteps: 3000,
      warmupSteps: 80,
      peakRate: 2.5e-3,
      finalRate: 5e-5,
      mix: 'even',
      fillerEvery: 3,
      openingWeight: 1,
    },
    {
      steps: 1200,
      scheduleSteps: 1200,
      warmupSteps: 40,
      peakRate: 1.6e-3,
      finalRate: 2e-5,
      mix: 'brief',
      fillerEvery: 10,
      openingWeight: 2,
    },
  ],
  weightDecay: 0.05,
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  clipNorm: 1,
  userWeight: 0.2,
};

/** Steps of all stages together. */
export const totalSteps = ({ stages }: TrainingSettings): number =>
  stages.reduce((sum, { steps }) => sum + steps, 0);

/** The stage of a step (from 1), and how many of its steps are done by then. */
export function stageOf(
  { stages }: TrainingSettings,
  step: number,
): { index: number; stage: Stage; within: number } {
  let within = step;
  let index = 0;
  while (index < stages.length - 1 && within > stages[index]!.steps)
    within -= stages[index++]!.steps;
  return { index, stage: stages[index]!, within };
}
