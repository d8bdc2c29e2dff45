import type { Style } from '@lethe/models';
import type { AxisValues } from '@lethe/protocol';
import { plainness } from './plainness.ts';

/** What the model is asked for: the axes that count, with the complexity that accessibility leaves. */
export const styleOf = (axes: AxisValues): Style => ({ ...axes, complexity: plainness(axes) });
