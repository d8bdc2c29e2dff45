import { expect, test } from 'vitest';
import { detect } from '../detect.ts';
import { AHEAD, BEHIND, PIECE, piecesOf } from './pieces.ts';

/** Milliseconds for texts of megabytes on a busy machine. */
const SLOW = 60_000;

test('a text of usual length is one piece', () =>
  expect(piecesOf('x'.repeat(PIECE + AHEAD))).toEqual([
    { from: 0, to: PIECE + AHEAD, first: 0, last: PIECE + AHEAD },
  ]));

test('pieces cover a long text without gap, and read a bounded part around it', () => {
  const text = 'word '.repeat(400_000);
  const pieces = piecesOf(text);
  let end = 0;
  for (const { from, to, first, last } of pieces) {
    expect(first).toBe(end);
    expect(text[first - 1] ?? ' ').toBe(' ');
    expect(first - from).toBeLessThanOrEqual(BEHIND);
    expect(to - last).toBeLessThanOrEqual(AHEAD);
    expect(to - from).toBeLessThanOrEqual(PIECE + 2 * AHEAD + BEHIND);
    end = last;
  }
  expect(end).toBe(text.length);
});

test(
  'ten million characters without a space: offsets are exact on both sides',
  () => {
    const junk = 'x'.repeat(5_000_000);
    const text = `${junk} ann@example.org ${junk}`;
    expect(detect(text)).toMatchObject([
      { start: junk.length + 1, end: junk.length + 16, type: 'EMAIL' },
    ]);
  },
  SLOW,
);

test(
  'a value across the end of a piece is found once and whole',
  () => {
    for (const shift of [0, 3, 9]) {
      const lead = 'y '.repeat(PIECE / 2).slice(0, PIECE - shift);
      const text = `${lead} +44 20 7946 0958 ${'z '.repeat(AHEAD)}`;
      const spans = detect(text);
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['+44 20 7946 0958']);
    }
  },
  SLOW,
);

test('NULs, direction marks and lone surrogates leave offsets exact', () => {
  const text = `\0\u202e\ud800 mail ann@example.org\u200f \udc00`;
  const [span] = detect(text);
  expect(text.slice(span?.start, span?.end)).toBe('ann@example.org');
});
