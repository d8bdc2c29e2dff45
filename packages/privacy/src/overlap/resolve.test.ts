import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../candidates/document.ts';
import { resolveOverlaps } from './resolve.ts';

const candidate = (
  start: number,
  end: number,
  score: number,
  type: Candidate['type'] = 'PHONE',
): Candidate => ({
  start,
  end,
  type,
  score,
  ruleId: 'r',
  reason: 'because',
});

describe('overlaps', () => {
  test('the longer value wins where scores are near', () =>
    expect(resolveOverlaps([candidate(0, 5, 0.9), candidate(2, 12, 0.85)])).toEqual([
      candidate(2, 12, 0.85),
    ]));
  test('a clearly better score wins', () =>
    expect(resolveOverlaps([candidate(0, 5, 0.95), candidate(3, 9, 0.55)])).toEqual([
      candidate(0, 5, 0.95),
    ]));
  test('then what reveals more', () =>
    expect(
      resolveOverlaps([candidate(0, 9, 0.9, 'PHONE'), candidate(0, 9, 0.9, 'US_SSN')])[0]?.type,
    ).toBe('US_SSN'));
  test('nothing that is left overlaps, whatever comes in', () => {
    const any = fc.tuple(
      fc.nat(40),
      fc.integer({ min: 1, max: 15 }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(any), (values) => {
        const kept = resolveOverlaps(
          values.map(([start, length, score]) => candidate(start, start + length, score)),
        );
        for (let i = 1; i < kept.length; i++)
          expect(kept[i]!.start).toBeGreaterThanOrEqual(kept[i - 1]!.end);
        if (values.length > 0) expect(kept.length).toBeGreaterThan(0);
      }),
    );
  });
});
