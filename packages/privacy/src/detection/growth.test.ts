import { describe, expect, test } from 'vitest';
import { countWork } from '../../test/counted-work.ts';
import { HOSTILE, HOSTILE_TO_FAMILIES } from '../../test/hostile-texts.ts';
import { detect } from '../detect.ts';
import { createPseudonymSession } from '../pseudonyms/session.ts';

const UNITS = 6000;
const TIMES = 4;
/** Four times the text is four times the work; the rest is for beginnings and ends. */
const MOST_GROWTH = 5.5;

const growthOf = (work: (text: string) => unknown, make: (units: number) => string): number => {
  const [short, long] = [make(UNITS), make(TIMES * UNITS)];
  // What is made on first use is no part of it.
  work(short);
  const once = countWork(() => work(short));
  return countWork(() => work(long), once * (MOST_GROWTH + 1)) / once;
};

const TEXTS = Object.entries({ ...HOSTILE, ...HOSTILE_TO_FAMILIES });

describe('work grows with the text, not faster', () => {
  test.each(TEXTS)('detecting: %s', (_, make) =>
    expect(growthOf((text) => detect(text), make)).toBeLessThan(MOST_GROWTH),
  );

  const sent = createPseudonymSession({ randomBytes: (length) => new Uint8Array(length).fill(4) });
  const [standIn = ''] = /\[.*\]/.exec(sent.pseudonymise('ann@example.org')) ?? [];
  test.each([
    ...Object.entries(HOSTILE),
    ['stand-ins', (units: number) => standIn.repeat(units / standIn.length)] as const,
    ['beginnings of stand-ins', (units: number) => '[EMAIL_GGGGG'.repeat(units / 12)] as const,
  ])('restoring: %s', (_, make) => {
    expect(growthOf((text) => sent.restore(text), make)).toBeLessThan(MOST_GROWTH);
    expect(growthOf((text) => sent.restorer().push(text), make)).toBeLessThan(MOST_GROWTH);
  });
});

describe('work that grows faster is noticed', () => {
  const ones = HOSTILE.ones as (units: number) => string;
  test.each<[string, (text: string) => void]>([
    [
      'a rest cut out at each place',
      (text) => {
        for (let i = 0; i < text.length; i++) text.slice(i);
      },
    ],
    [
      'a mark that is searched for from each place',
      (text) => {
        for (let i = 0; i < text.length; i++) text.lastIndexOf('x', i);
      },
    ],
    [
      'a pattern without an anchor at each place',
      (text) => {
        for (let i = 0; i < text.length; i += 8) /x$/.test(text);
      },
    ],
    [
      'everything before each place looked up again, at a hundredth of the places',
      (text) => {
        const seen = new Set<number>();
        for (let i = 0; i < text.length; i++) text.charCodeAt(i);
        for (let i = 0; i < text.length; i += 100) for (let j = 0; j < i; j++) seen.has(j);
      },
    ],
  ])('%s', (_, work) => expect(growthOf(work, ones)).toBeGreaterThan(MOST_GROWTH));
});
