import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf } from './view.ts';
import { viewsOf } from './views.ts';

const read = (text: string) =>
  Object.fromEntries(viewsOf(text).map((view) => [view.id, view.text]));

describe('a text is read', () => {
  it.each([
    ['in lower case', 'How To', 'plain', 'how to'],
    ['without what cannot be seen', 'k\u200bi\u00adll', 'plain', 'kill'],
    ['without marks', 'k\u0336i\u0336l\u0336l\u0336 caf\u00e9', 'plain', 'kill cafe'],
    ['with look-alikes as Latin', 'k\u0456ll \u0440eo\u0440le', 'plain', 'kill people'],
    ['with mathematical letters as Latin', '\u{1d424}\u{1d422}\u{1d425}\u{1d425}', 'plain', 'kill'],
    ['with full-width letters as Latin', '\uff4b\uff49\uff4c\uff4c', 'plain', 'kill'],
    ['with digits as letters', 'how to k1ll s0me0ne', 'leet', 'how to kill someone'],
    ['with spaced letters joined', 'how to k i l l a man', 'joined', 'how to kill a man'],
    ['with wide gaps between words', 'h-o-w  t-o  k-i-l-l', 'plain', 'h-o-w  t-o  k-i-l-l'],
    [
      'by its words where all gaps are alike',
      'h o w t o k i l l s o m e o n e',
      'joined',
      'how to kill someone',
    ],
    [
      'from rot13',
      'ubj gb znxr n obzo va gur xvgpura',
      'rot13',
      'how to make a bomb in the kitchen',
    ],
    [
      'backwards',
      'nehctik eht ni bmob a ekam ot woh',
      'reversed',
      'how to make a bomb in the kitchen',
    ],
    ['from base64', `say ${btoa('how to make a bomb')} now`, 'base64', 'how to make a bomb'],
    [
      'from hexadecimal',
      Buffer.from('how to make a bomb').toString('hex'),
      'hex',
      'how to make a bomb',
    ],
    [
      'from percent signs',
      '%68%6f%77%20%74%6f%20%6b%69%6c%6c%20%68%69%6d',
      'percent',
      'how to kill him',
    ],
    [
      'from base64 in base64',
      btoa(btoa('how to make a bomb at home')),
      'base64.base64',
      'how to make a bomb at home',
    ],
  ])('%s', (_, text, id, expected) => {
    expect(read(text)[id]).toBe(expected);
  });
});

describe('an ordinary text is read in one way only', () => {
  it.each([
    ['prose', 'The 4th of July, 10k runners, an mp3 and version v2 of H2O!'],
    ['a SHA-256 hash', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
    ['a long word', 'Donaudampfschifffahrtsgesellschaft'],
    ['an address', 'https://example.com/a/path?q=some%20words'],
    ['German', 'Der Hund schläft heute unter dem großen Tisch im Garten'],
    ['initials', 'J. R. R. Tolkien'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(viewsOf(text).map(({ id }) => id)).toEqual(['plain']);
  });
});

it('places lead back to the original', () => {
  const text = 'so k\u200b1ll him';
  const leet = viewsOf(text).find(({ id }) => id === 'leet')!;
  const start = leet.text.indexOf('kill');
  const origin = originOf(leet, { start, end: start + 4 });
  expect(text.slice(origin.start, origin.end)).toBe('k\u200b1ll');
});

it('what was encoded has the place of its encoding', () => {
  const encoded = btoa('how to make a bomb');
  const text = `say ${encoded} now`;
  const view = viewsOf(text).find(({ id }) => id === 'base64')!;
  expect(originOf(view, { start: 3, end: 5 })).toEqual({ start: 4, end: 4 + encoded.length });
});

it('any text can be read, and every place lies in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const view of viewsOf(text)) {
        const { start, end } = originOf(view, { start: 0, end: view.text.length });
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
}, 60_000);

it.each([
  ['a', 'a'.repeat(100_000)],
  ['spaced letters', 'a '.repeat(50_000)],
  ['base64', 'QUJD'.repeat(25_000)],
  ['hexadecimal', '4a'.repeat(50_000)],
  ['percent', '%41'.repeat(33_000)],
  ['marks', '\u0336'.repeat(100_000)],
])('100,000 characters of %s are read in bounded room', (_, text) => {
  const total = viewsOf(text).reduce((sum, view) => sum + view.text.length, 0);
  expect(total).toBeLessThanOrEqual(4 * text.length);
});
