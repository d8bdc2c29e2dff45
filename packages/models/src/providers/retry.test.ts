import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterMs, retryDelay } from './retry.ts';

const clock = () => Date.parse('2030-01-01T00:00:00Z');
const half = () => 0.5;

describe('the wait before another try', () => {
  it('is at most half a minute, never negative, and none where none helps', () => {
    const text = fc.oneof(
      fc.string(),
      fc.nat().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.record({ 'retry-after': text, 'retry-after-ms': text }, { requiredKeys: [] }),
        fc.nat(4),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (status, headers, retries, chance) => {
          const given = Object.fromEntries(
            Object.entries(headers).filter(([, v]) => v !== undefined),
          ) as Record<string, string>;
          const delay = retryDelay({
            status,
            headers: given,
            retries,
            clock,
            random: () => chance,
          });
          if (delay === undefined) return;
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(30_000);
          expect([408, 429, 500, 502, 503, 504, 529]).toContain(status);
          expect(retries).toBeLessThan(2);
        },
      ),
    );
  });

  it('doubles and is jittered where the server asks for none', () => {
    const delays = [0, 1].map((retries) =>
      retryDelay({ status: 503, headers: {}, retries, clock, random: half }),
    );
    expect(delays).toEqual([375, 750]);
  });

  it('is a little more than the server asks for', () => {
    const headers = { 'retry-after': '4' };
    expect(retryDelay({ status: 429, headers, retries: 0, clock, random: half })).toBe(4500);
  });

  it.each([
    [{ 'retry-after-ms': '250' }, 250],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after': 'Tue, 01 Jan 2030 00:00:07 GMT' }, 7000],
    [{ 'retry-after': 'Mon, 31 Dec 2029 00:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{}, undefined],
  ])('%j asks for %s ms', (headers, ms) => {
    expect(retryAfterMs(headers as Record<string, string>, clock)).toBe(ms);
  });
});
