import type { Style } from '@lethe/models';
import type { AxisValues } from '@lethe/protocol';
import { plainness } from './plainness.ts';

/** What the model is asked for, from the axes that count. Each part lies in [0, 1]. */
export const styleOf = (axes: AxisValues): Style => ({
  verbosity: axes.verbosity,
  formality: axes.formality,
  complexity: plainness(axes),
  warmth: axes.warmth,
});
