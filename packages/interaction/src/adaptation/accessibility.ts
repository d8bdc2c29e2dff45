import { type Move, STILL } from './move-style.ts';
import { NEUTRAL_AXIS } from './neutral-axis.ts';

/** How long typing has been slow or full of corrections, or calm again. */
export interface AccessibilityState {
  /** Slow or correcting turns in a row. */
  readonly slowTurns: number;
  /** Calm turns in a row. */
  readonly calmTurns: number;
  readonly on: boolean;
}

export const SLOW_TURNS_TO_ON = 3;
export const CALM_TURNS_TO_OFF = 4;
export const ACCESSIBILITY_ON = 0.8;

export const newAccessibility = (): AccessibilityState => ({
  slowTurns: 0,
  calmTurns: 0,
  on: false,
});

/** Counts a turn; an untimed turn (`slow` null) counts for neither side. */
export function countTurn(state: AccessibilityState, slow: boolean | null): AccessibilityState {
  if (slow === null) return state;
  const slowTurns = slow ? Math.min(SLOW_TURNS_TO_ON, state.slowTurns + 1) : 0;
  const calmTurns = slow ? 0 : Math.min(CALM_TURNS_TO_OFF, state.calmTurns + 1);
  const on = state.on ? calmTurns < CALM_TURNS_TO_OFF : slowTurns >= SLOW_TURNS_TO_ON;
  return { slowTurns, calmTurns, on };
}

/** The axis moves only when the state switches: to at least 0.8 when on, back to 0.5 when off. */
export function moveAccessibility(
  current: number,
  before: AccessibilityState,
  after: AccessibilityState,
): Move {
  if (before.on === after.on) return STILL;
  const target = after.on ? Math.max(current, ACCESSIBILITY_ON) : NEUTRAL_AXIS;
  const contribution = target - current;
  if (contribution === 0) return STILL;
  const measure = after.on ? 'slowTurns' : 'calmTurns';
  const observed = after[measure];
  return {
    change: contribution,
    evidence: [{ measure, observed, contribution }],
    counterfactual: { measure, observed, needed: observed - 1 },
  };
}
