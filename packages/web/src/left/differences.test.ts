import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesOf, type Piece } from './differences.ts';

const compare = (before: unknown, after: unknown) =>
  differencesOf({ before: JSON.stringify(before), after: JSON.stringify(after) });
const plain = (text: string): Piece => ({ text, replaced: false });
const mark = (text: string): Piece => ({ text, replaced: true });

test('fields in which something was replaced are told with the places', () => {
  expect(
    compare(
      {
        model: 'm',
        messages: [{ role: 'user', content: 'Ann lives at a@b.org, not c@d.org. Call Ann.' }],
        user: 'Ann',
      },
      {
        model: 'm',
        messages: [
          {
            role: 'user',
            content:
              '[PERSON_7K2QW_1] lives at [EMAIL_7K2QW_1], not [EMAIL_7K2QW_2]. Call [PERSON_7K2QW_1v2].',
          },
        ],
        user: 'PERSON_7K2QW_1',
      },
    ),
  ).toEqual([
    {
      path: 'messages[0].content',
      before: [
        ...[mark('Ann'), plain(' lives at '), mark('a@b.org'), plain(', not '), mark('c@d.org')],
        ...[plain('. Call '), mark('Ann'), plain('.')],
      ],
      after: [
        ...[mark('[PERSON_7K2QW_1]'), plain(' lives at '), mark('[EMAIL_7K2QW_1]')],
        ...[plain(', not '), mark('[EMAIL_7K2QW_2]'), plain('. Call '), mark('[PERSON_7K2QW_1v2]')],
        plain('.'),
      ],
    },
    { path: 'user', before: [mark('Ann')], after: [mark('PERSON_7K2QW_1')] },
  ]);
});

test('what is alike is not told, and what is no JSON is said to be none', () => {
  expect(compare({ a: ['x', 1, null] }, { a: ['x', 1, null] })).toEqual([]);
  expect(differencesOf({ before: '{', after: '{}' })).toBeNull();
});

test('a text that was replaced in another way is shown whole', () => {
  expect(compare({ a: 'secret' }, { a: 'other' })).toEqual([
    { path: 'a', before: [mark('secret')], after: [mark('other')] },
  ]);
});

test('the name of a field may be replaced too', () => {
  expect(compare({ 'a@b.org': 'Ann' }, { EMAIL_7K2QW_1: 'PERSON_7K2QW_1' })).toEqual([
    { path: 'EMAIL_7K2QW_1', before: [mark('Ann')], after: [mark('PERSON_7K2QW_1')] },
  ]);
});

test('the pieces are always both texts, whatever was replaced', () => {
  const value = fc.string({ minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ maxLength: 12 }), value), { minLength: 1 }),
      (parts) => {
        const before = parts.map(([text, said]) => text + said).join('');
        const after = parts.map(([text], at) => `${text}[EMAIL_7K2QW_${at + 1}]`).join('');
        const [field] = compare(before, after) ?? [];
        const join = (pieces: readonly Piece[] = []) => pieces.map(({ text }) => text).join('');
        if (before !== after)
          expect([join(field?.before), join(field?.after)]).toEqual([before, after]);
      },
    ),
  );
});
