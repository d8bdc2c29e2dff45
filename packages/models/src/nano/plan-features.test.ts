import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFeatures } from './plan-features.ts';

const PLACES = 2 ** 15;

describe('planFeatures', () => {
  it('finds the word, its pair and its pieces of four and five letters', () => {
    // "^tea$" is the word's own piece of five; "^tea" and "tea$" are those of four.
    expect(planFeatures('tea', PLACES).size).toBe(1 + 1 + 2 + 1);
    expect(planFeatures('', PLACES).size).toBe(0);
    expect(planFeatures('... ?', PLACES).size).toBe(0);
  });

  it('reads capitals, marks and apostrophes as nothing', () => {
    expect(planFeatures("I CAN'T sleep!", PLACES)).toEqual(planFeatures('i cant sleep', PLACES));
  });

  it('tells words in another order apart, by their pairs alone', () => {
    const [one, other] = [
      planFeatures('cat bites dog', PLACES),
      planFeatures('dog bites cat', PLACES),
    ];
    expect(one.symmetricDifference(other).size).toBe(6);
  });

  it('reads the end of a message of any length', () => {
    const end = ` ${'tea '.repeat(500)}`.slice(-2_000);
    expect(planFeatures(`${'x'.repeat(1_000_000)}${end}`, PLACES)).toEqual(
      planFeatures(end, PLACES),
    );
  });

  it('keeps to its places', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 999 }),
        (text, places) => {
          for (const place of planFeatures(text, places)) {
            expect(Number.isInteger(place) && place >= 0 && place < places).toBe(true);
          }
        },
      ),
    );
  });
});
