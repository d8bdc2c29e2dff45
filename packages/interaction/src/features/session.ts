import type { WindowTurn } from '../user/session-model.ts';
import { FULL_SCALE, type Measures } from './feature-names.ts';

type SessionFeature = 'engagementVelocity' | 'sessionProgress' | 'responseDepth';

/** Features 19, 21 and 23. `window` ends with this turn; velocity is that of the window's turns. */
export function sessionFeatures(options: {
  window: readonly WindowTurn[];
  startedAt: number;
}): Measures<SessionFeature> {
  const { window, startedAt } = options;
  const now = window.at(-1)!;
  const minutes = Math.max(0, now.at - window[0]!.at) / 60_000;
  const median = medianOf(window.map(({ words }) => words));
  return {
    engagementVelocity:
      window.length < 2
        ? null
        : (window.length - 1) / Math.max(minutes, 1 / 60_000) / FULL_SCALE.turnsPerMinute,
    sessionProgress: Math.max(0, now.at - startedAt) / FULL_SCALE.sessionMs,
    responseDepth: median === 0 ? null : now.words / (2 * median),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
