import { describe, expect, test } from 'vitest';
import { createRotation, GRACE_MS } from './rotation.ts';
import { hashSecret, systemRandom } from './secret.ts';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 0, 5, 12);

function rotation(maximum?: number) {
  let at = START;
  const made = createRotation({
    random: systemRandom,
    now: () => at,
    ...(maximum !== undefined && { maximum }),
  });
  return {
    ...made,
    advance: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

describe('rotation', () => {
  test('a token has one successor, which another server cannot guess', () => {
    const { successorOf } = rotation();
    const next = successorOf('token');
    expect(next).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(successorOf('token')).toBe(next);
    expect(successorOf('other')).not.toBe(next);
    expect(rotation().successorOf('token')).not.toBe(next);
  });

  test('its first use on a day is told once', () => {
    const { advance, issued, seen } = rotation();
    issued('a');
    expect([seen('a'), seen('a')]).toEqual([true, false]);
    advance(12 * HOUR_MS);
    expect([seen('a'), seen('a')]).toEqual([true, false]);
  });

  test('a replaced token is let in for a minute, longer only until its successor was shown', () => {
    const { advance, issued, mayStillUse, seen, successorOf } = rotation();
    const replaced = { token: 'token', replacedAt: START };
    const nextHash = hashSecret(successorOf('token'));
    issued(nextHash);
    advance(GRACE_MS);
    expect(mayStillUse(replaced)).toBe(true);
    seen(nextHash);
    expect(mayStillUse(replaced)).toBe(false);
    expect(mayStillUse({ ...replaced, replacedAt: START + 1 })).toBe(true);
  });

  test('what is remembered is bounded: the token issued longest ago counts as shown', () => {
    const { advance, issued, mayStillUse, successorOf } = rotation(2);
    for (const token of ['a', 'b', 'c']) issued(hashSecret(successorOf(token)));
    advance(GRACE_MS);
    const still = ['a', 'b', 'c'].map((token) => mayStillUse({ token, replacedAt: START }));
    expect(still).toEqual([false, true, true]);
  });
});
