import type { WindowTurn } from '../user/session-model.ts';
import type { Measures } from './feature-names.ts';
import { relativeSlope } from './slope.ts';

/** Features 16-18 over the window, this turn included. */
export const trendFeatures = (
  window: readonly WindowTurn[],
): Measures<'lengthTrend' | 'speedTrend' | 'vocabularyTrend'> => ({
  lengthTrend: relativeSlope(window.map(({ words }) => words)),
  speedTrend: window.at(-1)?.speed == null ? null : relativeSlope(window.map(({ speed }) => speed)),
  vocabularyTrend: relativeSlope(window.map(({ typeTokenRatio }) => typeTokenRatio)),
});
