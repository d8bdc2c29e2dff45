import { errors } from '../errors.ts';

/** Where a sleep stands. */
export const SLEEP_STATES = ['awake', 'falling', 'light', 'deep', 'waking'] as const;

export type SleepState = (typeof SLEEP_STATES)[number];

const NEXT: Readonly<Record<SleepState, readonly SleepState[]>> = {
  awake: ['falling'],
  falling: ['light', 'deep', 'waking', 'awake'],
  light: ['deep', 'waking'],
  deep: ['waking'],
  waking: ['awake'],
};

/**
 * Whether going from one state to another changes anything: a state that is there already is no change.
 *
 * @throws SLEEP_TRANSITION_REFUSED for a way that does not exist, such as from awake to deep
 */
export function changesState(from: SleepState, to: SleepState): boolean {
  if (from === to) return false;
  if (!NEXT[from].includes(to)) throw errors.SLEEP_TRANSITION_REFUSED({ from, to });
  return true;
}
