import { describe, expect, test } from 'vitest';
import { createLockOut } from './lock-out.ts';

const MINUTE = 60_000;

function lockOut(options: { maximum?: number } = {}) {
  let at = 1_000_000;
  const lock = createLockOut({
    failures: 5,
    firstMs: 30_000,
    longestMs: 15 * MINUTE,
    now: () => at,
    ...options,
  });
  return {
    ...lock,
    advance: (milliseconds: number) => {
      at += milliseconds;
    },
    fail: (key: string, times: number) => {
      for (let time = 0; time < times; time += 1) lock.begin(key);
    },
  };
}

const locked = (retryAfterSeconds: number) =>
  expect.objectContaining({ code: 'SIGN_IN_LOCKED', status: 429, retryAfterSeconds });

describe('lock-out', () => {
  test('five failures in a row lock for 30 s, and every further one twice as long, up to 15 minutes', () => {
    const { advance, begin, fail } = lockOut();
    fail('ada', 4);
    expect(begin('ada').closes).toBe(true);
    for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
      expect(() => begin('ada')).toThrow(locked(seconds));
      advance(seconds * 1000 - 1);
      expect(() => begin('ada')).toThrow(locked(1));
      advance(1);
      expect(begin('ada').closes).toBe(true);
    }
  });

  test('an attempt counts before it ends, so a volley of them locks too', () => {
    const { begin } = lockOut();
    const outcomes = Array.from({ length: 8 }, () => {
      try {
        return begin('ada').closes ? 'closes' : 'free';
      } catch {
        return 'locked';
      }
    });
    expect(outcomes).toEqual([
      'free',
      'free',
      'free',
      'free',
      'closes',
      'locked',
      'locked',
      'locked',
    ]);
  });

  test('a success takes everything back', () => {
    const { begin, fail, succeeded } = lockOut();
    fail('ada', 5);
    succeeded('ada');
    fail('ada', 4);
    expect(begin('ada').closes).toBe(true);
  });

  test('an attempt that is taken back leaves those before it', () => {
    const { begin, fail } = lockOut();
    fail('address', 4);
    begin('address').undo();
    expect(begin('address').closes).toBe(true);
    expect(() => begin('address')).toThrow(locked(30));
  });

  test('one key does not lock another', () => {
    const { begin, fail } = lockOut();
    fail('ada', 5);
    expect(begin('grace').closes).toBe(false);
  });

  test('failures are forgotten fifteen quiet minutes after the last one or its lock', () => {
    const { advance, begin, fail } = lockOut();
    fail('ada', 4);
    advance(15 * MINUTE);
    expect(begin('ada').closes).toBe(true);
    advance(30_000 + 15 * MINUTE + 1);
    expect(begin('ada').closes).toBe(false);
  });

  test('memory is bounded: the key that failed longest ago is forgotten first', () => {
    const { begin, fail } = lockOut({ maximum: 3 });
    fail('first', 4);
    fail('second', 4);
    fail('third', 4);
    fail('second', 1);
    fail('fourth', 1);
    expect(() => begin('second')).toThrow(locked(30));
    expect(begin('third').closes).toBe(true);
    expect(begin('first').closes).toBe(false);
  });
});
