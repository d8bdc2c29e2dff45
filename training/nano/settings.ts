import type { Edition } from './corpus/edition.ts';
import type { Mix } from './corpus/mix.ts';
import type { ModelShape } from './model/shape.ts';
import type { TokenWeights } from './rows/encode-dialogue.ts';

/** A stretch of training with its own dialogues, in which the learning rate moves in a straight line. */
export interface Stage {
  readonly steps: number;
  /** Learning rate before the first and after the last step. */
  readonly rate: readonly [from: number, to: number];
  readonly edition: Edition;
  readonly mix: Mix;
  /** The share of sequences that are a request with its plan alone. */
  readonly requests: number;
}

/** How requests that stand alone are made harder than people make them. */
export interface RequestSettings {
  /** The share whose text is a piece of an answer: its words belong to the subject too. */
  readonly echoes: number;
  /** The share of tokens that are replaced by any other, so that no single word decides. */
  readonly noise: number;
  /** The share without controls: shorter, and the subject does not depend on them. */
  readonly plain: number;
  /** How much predicting the plan counts from each token before the call for an answer. */
  readonly hint: number;
}

/** How the plan reader is trained, after the model and apart from it. */
export interface PlanSettings {
  /** Places that features are hashed to. */
  readonly places: number;
  readonly requests: number;
  /** The share of further questions, which are about the last answer. */
  readonly further: number;
  readonly passes: number;
  readonly rate: number;
}

/** Everything that decides what a run produces: the same settings give the same weights. */
export interface TrainingSettings {
  /** The model's name, and that of its folder. */
  readonly name: string;
  readonly seed: number;
  readonly shape: ModelShape;
  /** Dialogues the tokenizer is trained on. */
  readonly tokenizerDialogues: number;
  /** Requests by which the first weights learn which words go with which topic. */
  readonly countedRequests: number;
  /** Most tokens in each part of a step. */
  readonly partTokens: number;
  /** Trained one after the other. */
  readonly stages: readonly Stage[];
  readonly weights: TokenWeights;
  readonly requests: RequestSettings;
  /** Absent: the model plans alone. */
  readonly plan?: PlanSettings;
  readonly weightDecay: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Gradients longer than this (L2 over all weights) are scaled down to it. */
  readonly clipNorm: number;
}

const SHARED = {
  seed: 20261122,
  tokenizerDialogues: 20_000,
  countedRequests: 30_000,
  partTokens: 768,
  weights: { plan: 6, opening: 1.5 },
  requests: { echoes: 0.2, noise: 0.03, plain: 0.5, hint: 0.4 },
  weightDecay: 0.05,
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  clipNorm: 1,
} as const;

/** The model that answers by default. */
export const NANO: TrainingSettings = {
  ...SHARED,
  name: 'nano',
  plan: { places: 30_000, requests: 150_000, further: 0.08, passes: 1, rate: 0.5 },
  shape: {
    vocabSize: 2048,
    hiddenSize: 160,
    layers: 4,
    heads: 5,
    intermediateSize: 448,
    context: 512,
    ropeTheta: 10_000,
    rmsNormEps: 1e-5,
  },
  stages: [
    { steps: 50, rate: [0, 1.5e-3], edition: 'first', mix: 'brief', requests: 0.85 },
    { steps: 450, rate: [1.5e-3, 2e-3], edition: 'first', mix: 'brief', requests: 0.8 },
    { steps: 1300, rate: [2e-3, 2e-3], edition: 'first', mix: 'even', requests: 0.7 },
    { steps: 400, rate: [2e-3, 1.6e-3], edition: 'first', mix: 'brief', requests: 0.75 },
    { steps: 400, rate: [1.6e-3, 1.2e-3], edition: 'first', mix: 'even', requests: 0.7 },
    { steps: 400, rate: [1.2e-3, 8e-4], edition: 'first', mix: 'brief', requests: 0.75 },
    { steps: 500, rate: [8e-4, 4e-4], edition: 'first', mix: 'even', requests: 0.65 },
    { steps: 700, rate: [4e-4, 2e-5], edition: 'first', mix: 'even', requests: 0.65 },
    { steps: 750, rate: [5e-4, 1e-5], edition: 'first', mix: 'even', requests: 0.75 },
    { steps: 200, rate: [1e-5, 1.5e-3], edition: 'first', mix: 'even', requests: 0.7 },
    { steps: 2000, rate: [1.5e-3, 1.5e-3], edition: 'first', mix: 'even', requests: 0.7 },
    { steps: 1650, rate: [1.5e-3, 1e-5], edition: 'first', mix: 'even', requests: 0.65 },
    { steps: 60, rate: [1e-5, 8e-4], edition: 'second', mix: 'even', requests: 0.75 },
    { steps: 140, rate: [8e-4, 8e-4], edition: 'second', mix: 'even', requests: 0.75 },
    { steps: 150, rate: [8e-4, 1e-5], edition: 'second', mix: 'even', requests: 0.75 },
  ],
};

/** About half of nano. */
export const NANO_SMALL: TrainingSettings = {
  ...SHARED,
  name: 'nano-small',
  shape: { ...NANO.shape, hiddenSize: 128, layers: 3, heads: 4, intermediateSize: 352 },
  stages: [
    { steps: 50, rate: [0, 2e-3], edition: 'first', mix: 'brief', requests: 0.85 },
    { steps: 350, rate: [2e-3, 2e-3], edition: 'first', mix: 'brief', requests: 0.8 },
    { steps: 500, rate: [2e-3, 1e-3], edition: 'first', mix: 'even', requests: 0.7 },
    { steps: 500, rate: [1e-3, 2e-5], edition: 'first', mix: 'even', requests: 0.65 },
  ],
};

/** Steps of all stages together. */
export const totalSteps = ({ stages }: Pick<TrainingSettings, 'stages'>): number =>
  stages.reduce((sum, { steps }) => sum + steps, 0);

/** The stage of a step (from 1), and how many of its steps are done by then. */
export function stageOf(
  { stages }: Pick<TrainingSettings, 'stages'>,
  step: number,
): { index: number; stage: Stage; within: number } {
  let within = step;
  let index = 0;
  while (index < stages.length - 1 && within > stages[index]!.steps)
    within -= stages[index++]!.steps;
  return { index, stage: stages[index]!, within };
}

/** Learning rate of a step (from 1). */
export function learningRate(settings: Pick<TrainingSettings, 'stages'>, step: number): number {
  const { stage, within } = stageOf(settings, step);
  const [from, to] = stage.rate;
  return from + (to - from) * Math.min(1, within / stage.steps);
}

/** What `npm run train` can train, by name. */
export const MODELS: ReadonlyMap<string, TrainingSettings> = new Map(
  [NANO, NANO_SMALL].map((settings) => [settings.name, settings]),
);
