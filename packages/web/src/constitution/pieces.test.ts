import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, piecesOf } from './pieces.ts';

const drawn = (text: string, ...places: [number, number][]) =>
  piecesOf(
    text,
    places.map(([start, end]) => ({ start, end })),
  )
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('|');

it.each([
  ['nothing found', [], 'abcdef'],
  ['one place', [[1, 3]], 'a|[bc]|def'],
  [
    'at both ends',
    [
      [0, 1],
      [5, 6],
    ],
    '[a]|bcde|[f]',
  ],
  [
    'over one another and out of order',
    [
      [3, 5],
      [1, 4],
    ],
    'a|[bcde]|f',
  ],
  [
    'beyond the end',
    [
      [4, 9],
      [8, 12],
    ],
    'abcd|[ef]',
  ],
  ['empty places', [[2, 2]], 'ab|cdef'],
] as [string, [number, number][], string][])('%s', (_, places, expected) => {
  expect(drawn('abcdef', ...places)).toBe(expected);
});

it('no letter is lost or doubled', () => {
  const place = fc.record({ start: fc.nat(40), end: fc.nat(40) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(place), (text, places) => {
      expect(
        piecesOf(text, places)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

describe('an excerpt', () => {
  const long = 'x'.repeat(500);

  it('shows what stands around a marked part', () => {
    const pieces = excerptOf(piecesOf(`${long}bad${long}`, [{ start: 500, end: 503 }]));
    expect(pieces.map(({ text }) => text.length)).toEqual([81, 3, 81]);
    expect(pieces[1]).toEqual({ text: 'bad', marked: true });
  });

  it('leaves a short text as it is', () => {
    const pieces = piecesOf('a bad word', [{ start: 2, end: 5 }]);
    expect(excerptOf(pieces)).toEqual(pieces);
  });

  it('cuts a long text with nothing marked', () => {
    expect(excerptOf(piecesOf(long, []))[0]?.text).toHaveLength(161);
  });
});
