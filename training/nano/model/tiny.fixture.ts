import { NANO, type TrainingSettings } from '../settings.ts';

/** A model that trains twenty steps in seconds. */
export const TINY = {
  ...NANO,
  name: 'tiny',
  seed: 4,
  shape: {
    ...NANO.shape,
    vocabSize: 640,
    hiddenSize: 32,
    layers: 2,
    heads: 2,
    intermediateSize: 64,
    context: 256,
  },
  tokenizerDialogues: 100,
  countedRequests: 200,
  partTokens: 256,
  plan: { places: 64, requests: 100, further: 0.1, passes: 1, rate: 0.5 },
  stages: [
    { steps: 4, rate: [0, 1e-2], edition: 'first', mix: 'even', requests: 0.5 },
    { steps: 10, rate: [1e-2, 1e-2], edition: 'first', mix: 'even', requests: 0.5 },
    { steps: 6, rate: [1e-2, 1e-3], edition: 'first', mix: 'brief', requests: 0.2 },
  ],
} satisfies TrainingSettings;
