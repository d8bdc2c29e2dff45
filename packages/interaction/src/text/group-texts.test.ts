import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupTexts, MOST_GROUPED } from './group-texts.ts';

const grouped = (...texts: string[]) =>
  groupTexts(texts).map(({ about, members }) => [about, members]);

test('texts that share their rare words belong together', () => {
  expect(
    grouped(
      'I am allergic to nuts',
      'My dog is called Fen',
      'Nuts make me ill',
      'The dog Fen is afraid of fireworks',
      'I carry a pen because of my allergy to nuts',
      'The rent is due on the first',
    ),
  ).toEqual([
    ['nuts', [0, 2, 4]],
    ['dog', [1, 3]],
  ]);
});

test.each([
  [[]],
  [['']],
  [['one of a kind']],
  [['I am with you', 'You are with me']],
  [['red bicycle', 'blue kettle']],
])('what shares nothing is in no group: %j', (texts) => expect(groupTexts(texts)).toEqual([]));

test('every text is in one group at most, a group holds two at least, and nothing depends on chance', () => {
  const text = fc
    .array(fc.constantFrom('nut', 'dog', 'fen', 'river', 'the', 'tea', 'bus', 'oslo'), {
      maxLength: 5,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const groups = groupTexts(texts);
      const members = groups.flatMap((group) => group.members);
      expect(new Set(members).size).toBe(members.length);
      for (const group of groups) {
        expect(group.members.length).toBeGreaterThan(1);
        const holding = group.members.filter((place) => texts[place]?.includes(group.about));
        expect(holding.length).toBeGreaterThan(0);
      }
      expect(groupTexts(texts)).toEqual(groups);
    }),
  );
});

test('no more than a thousand are looked at', () => {
  const texts = Array.from({ length: MOST_GROUPED + 50 }, () => 'the same river');
  expect(groupTexts(texts)).toEqual([
    { about: 'river', members: Array.from({ length: MOST_GROUPED }, (_, place) => place) },
  ]);
});
