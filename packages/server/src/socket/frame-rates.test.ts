import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slidingWindow, tokenBucket } from './frame-rates.ts';

describe('a sliding window', () => {
  test('600 a minute: the 601st waits until the first is a minute old', () => {
    let now = 0;
    const window = slidingWindow({ maximum: 600, windowMs: 60_000, now: () => now });
    for (let frame = 0; frame < 600; frame += 1) {
      now = frame;
      expect(window.take()).toBe(true);
    }
    now = 59_999;
    expect(window.take()).toBe(false);
    now = 60_000;
    expect(window.take()).toBe(true);
    expect(window.take()).toBe(false);
  });

  test('never lets more than its maximum through in any window', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 200 }), (gaps) => {
        let now = 0;
        const window = slidingWindow({ maximum: 5, windowMs: 100, now: () => now });
        const taken: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (window.take()) taken.push(now);
        }
        return taken.every((at, index) => index < 5 || at - taken[index - 5]! >= 100);
      }),
    );
  });
});

describe('a token bucket', () => {
  test('frames every 250 ms, each up to 250 ms late, are never refused', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 250 }), { minLength: 400, maxLength: 400 }), (late) => {
        let now = 0;
        const bucket = tokenBucket({ perSecond: 4, reserve: 20, now: () => now });
        return late.every((delay, index) => {
          now = Math.max(now, index * 250 + delay);
          return bucket.take();
        });
      }),
    );
  });

  test('twice as many are refused soon', () => {
    let now = 0;
    const bucket = tokenBucket({ perSecond: 4, reserve: 20, now: () => now });
    const taken = Array.from({ length: 100 }, () => {
      now += 125;
      return bucket.take();
    });
    expect(taken.indexOf(false)).toBe(39);
  });

  test('a clock that jumps back gives nothing away', () => {
    let now = 1_000_000;
    const bucket = tokenBucket({ perSecond: 4, reserve: 1, now: () => now });
    expect(bucket.take()).toBe(true);
    now = 0;
    expect(bucket.take()).toBe(false);
    now = 250;
    expect(bucket.take()).toBe(true);
  });
});
