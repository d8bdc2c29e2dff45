import { LIMITS } from '@lethe/protocol';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { textStatistics } from './text-statistics.ts';

afterEach(() => vi.restoreAllMocks());

test('an empty message says nothing', () => {
  expect(textStatistics(' \n ')).toMatchObject({
    empty: true,
    words: 0,
    emoji: 0,
    typeTokenRatio: null,
    questionRatio: null,
    readingGrade: null,
    formality: null,
    english: false,
  });
});

test('outside English only what needs no language is measured', () => {
  const german = textStatistics('Wie backe ich zu Hause ein gutes Brot? Danke!');
  expect(german).toMatchObject({
    english: false,
    words: 9,
    questionRatio: 0.5,
    exclamationRatio: 0.5,
    typeTokenRatio: 1,
    meanWordLength: null,
    readingGrade: null,
    formality: null,
    sentimentValence: null,
    hedgeRatio: null,
    courtesyRatio: null,
    interjectionRatio: null,
  });
});

test('what lies beyond the longest message is not read', () => {
  const longest = 'ab '.repeat(LIMITS.textUnits).slice(0, LIMITS.textUnits);
  expect(textStatistics(`${longest} and more`)).toEqual(textStatistics(longest));
});

test('any text gives finite numbers or null', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const { content, ...rest } = textStatistics(text);
      const numbers = Object.values(rest).filter((value) => typeof value === 'number');
      expect([...content, ...numbers].every(Number.isFinite)).toBe(true);
    }),
  );
});

const HOSTILE = [
  ['one word', 'a'],
  ['one-letter words', 'a '],
  ['apostrophes', "a'"],
  ['closing marks', '."'],
  ['abbreviations', 'e.g. '],
  ['questions', 'a? '],
  ['typed faces', ' :)'],
  ['half faces', ' :))))x'],
  ['laughter', 'ha'],
  ['negations', 'not good '],
  ['joined emoji', '👩‍'],
  ['lone surrogates', '\ud83d'],
  ['combining marks', 'e\u0301'],
  ['line breaks', '\n'],
] as const;

test.each(HOSTILE)('twice as many %s is at most twice the work', (_, unit) => {
  const filled = (units: number): string => unit.repeat(units).slice(0, units);
  const half = operationsOf(filled(LIMITS.textUnits / 2));
  const whole = operationsOf(filled(LIMITS.textUnits));
  expect(whole).toBeGreaterThan(0);
  expect(whole).toBeLessThanOrEqual(2 * half + 100);
  expect(whole).toBeLessThan(40 * LIMITS.textUnits);
});

/** Counts the look-ups and characters read while a text is measured, weighing slices by length. */
function operationsOf(text: string): number {
  let operations = 0;
  const count = <Args extends unknown[], Result>(
    call: (...args: Args) => Result,
    cost: (result: Result) => number = () => 1,
  ) =>
    function counted(this: unknown, ...args: Args): Result {
      const result = call.apply(this, args);
      operations += cost(result);
      return result;
    };
  const { codePointAt, charCodeAt, slice } = String.prototype;
  vi.spyOn(String.prototype, 'codePointAt').mockImplementation(count(codePointAt));
  vi.spyOn(String.prototype, 'charCodeAt').mockImplementation(count(charCodeAt));
  vi.spyOn(String.prototype, 'slice').mockImplementation(count(slice, (part) => part.length));
  const { has } = Set.prototype;
  vi.spyOn(Set.prototype, 'has').mockImplementation(count(has));
  const { get } = Map.prototype;
  vi.spyOn(Map.prototype, 'get').mockImplementation(count(get));
  textStatistics(text);
  vi.restoreAllMocks();
  return operations;
}
