import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalName, checkName } from './name.ts';

describe('a name', () => {
  test.each([
    ['Ada', 'Ada', 'ada'],
    ['  Ada   Lovelace ', 'Ada Lovelace', 'ada lovelace'],
    ['Zo\u0065\u0308', 'Zo\u00eb', 'zo\u00eb'],
    ['\uff21da', '\uff21da', 'ada'],
    ['STRASSE', 'STRASSE', 'strasse'],
    ['\u674e\u660e', '\u674e\u660e', '\u674e\u660e'],
    ["Anne-Marie O'Neill 2", "Anne-Marie O'Neill 2", "anne-marie o'neill 2"],
    ['x'.repeat(64), 'x'.repeat(64), 'x'.repeat(64)],
  ])('%j is shown as %j and found as %j', (given, name, canonical) => {
    expect(checkName(given)).toEqual({ name, canonical });
  });

  test.each([
    ['nothing', ''],
    ['space', '  \u00a0 '],
    ['a line break', 'Ada\nLovelace'],
    ['a null', 'Ada\u0000'],
    ['an escape sequence', 'Ada\u001b[31m'],
    ['a direction mark', 'Ada\u202eevil'],
    ['a zero-width space', 'A\u200bda'],
    ['a line separator', 'Ada\u2028'],
    ['a lone surrogate', 'Ada\ud800'],
    ['a private character', 'Ada\ue000'],
    ['marks only', '...'],
    ['65 characters', 'x'.repeat(65)],
    ['characters that stand for many', '\ufdfa'.repeat(6)],
  ])('of %s is refused, and not quoted', (_what, given) => {
    expect(() => checkName(given)).toThrow(
      expect.objectContaining({
        code: 'NAME_REFUSED',
        message: expect.not.stringContaining('Ada'),
      }),
    );
  });

  test('found in its canonical form is found again by it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const canonical = canonicalName(text);
        expect(canonicalName(canonical)).toBe(canonical);
      }),
    );
  });
});
