import { expect, test } from 'vitest';
import { changesState, SLEEP_STATES, type SleepState } from './states.ts';

const ways = (from: SleepState): string[] =>
  SLEEP_STATES.filter((to) => {
    try {
      return changesState(from, to);
    } catch {
      return false;
    }
  });

test('awake -> deep directly: refused with a coded error; awake -> awake a no-op', () => {
  expect(() => changesState('awake', 'deep')).toThrow(
    expect.objectContaining({ code: 'SLEEP_TRANSITION_REFUSED', status: 409 }),
  );
  expect(changesState('awake', 'awake')).toBe(false);
});

test('deep needs light or falling before it; light may go on to deep', () => {
  expect(Object.fromEntries(SLEEP_STATES.map((from) => [from, ways(from)]))).toEqual({
    awake: ['falling'],
    falling: ['awake', 'light', 'deep', 'waking'],
    light: ['deep', 'waking'],
    deep: ['waking'],
    waking: ['awake'],
  });
});
