import { expect, test } from 'vitest';
import { detect } from '../detect.ts';

/** A clock that moves on at every look. */
const ticking = (step: number) => {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
};

test('a call that takes too long throws, and returns nothing', () =>
  expect(() => detect('Write to ann@example.org', { timeoutMs: 50, now: ticking(20) })).toThrow(
    expect.objectContaining({ code: 'PRIVACY_DETECTOR_TIMED_OUT' }),
  ));

test('a call in time returns what it found', () =>
  expect(detect('Write to ann@example.org', { timeoutMs: 50, now: ticking(0.1) })).toHaveLength(1));

test('an aborted signal ends the call with its reason', () => {
  const reason = new Error('the person has left');
  expect(() => detect('Write to ann@example.org', { signal: AbortSignal.abort(reason) })).toThrow(
    reason,
  );
});
