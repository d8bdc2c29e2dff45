import type { World } from './world.ts';

/**
 * Three models in an invented world. Fixed before any policy was written; nothing here is changed to make a
 * policy look better.
 */
export const THREE_MODELS: World = {
  turns: 4000,
  costOfCent: 0.1,
  arms: [
    {
      name: 'local/small',
      runs: 'local',
      microcents: 0,
      firstTokenMs: 300,
      worth: {
        always: 2.2,
        messageLength: -1.6,
        hasCode: -2.4,
        complexity: -1.8,
        digits: -1.0,
        historyLength: -0.6,
      },
    },
    {
      name: 'cloud/medium',
      runs: 'cloud',
      microcents: 400000,
      firstTokenMs: 700,
      worth: { always: 1.3, messageLength: -0.2, hasCode: -0.6, complexity: -0.3, asks: 0.2 },
    },
    {
      name: 'cloud/large',
      runs: 'cloud',
      microcents: 2500000,
      firstTokenMs: 1500,
      worth: { always: 1.6, messageLength: 0.4, hasCode: 1.2, complexity: 0.9 },
    },
  ],
  turn: { codeShare: 0.2, asksShare: 0.5, toolsShare: 0.1, poorShare: 0.1 },
};
