import type { TrainingSettings } from '../settings.ts';
import { NANO } from '../settings.ts';

/** A model that trains twenty steps in seconds. */
export const TINY: TrainingSettings = {
  ...NANO,
  seed: 4,
  shape: {
    ...NANO.shape,
    vocabSize: 320,
    hiddenSize: 32,
    layers: 2,
    heads: 2,
    intermediateSize: 64,
    context: 96,
  },
  tokenizerDialogues: 100,
  rowLengths: [64, 96],
  batchTokens: 192,
  stages: NANO.stages.map((stage, i) => ({
    ...stage,
    steps: i === 0 ? 14 : 6,
    scheduleSteps: i === 0 ? 20 : 6,
    warmupSteps: 4,
    peakRate: 1e-2,
  })),
};
