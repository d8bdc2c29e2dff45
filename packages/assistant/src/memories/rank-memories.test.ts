import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankMemories } from './rank-memories.ts';

const DAY = 86_400_000;
const NOW = 1000 * DAY;

const memory = (id: string, text: string, updatedAt = NOW, usedAt: number | null = null) => ({
  ...{ id, text, updatedAt, usedAt },
});

const KEPT = [
  memory('sister', "My sister's birthday is on the third of May"),
  memory('nuts', 'I am allergic to nuts and to shellfish'),
  memory('work', 'I work as a gardener in Bergen'),
  memory('dog', 'The dog is called Fen and is afraid of fireworks'),
];

const idsFor = (message: string, options = {}) =>
  rankMemories(KEPT, message, { now: NOW, ...options }).map(({ id }) => id);

it('finds what a message is about', () => {
  expect(idsFor('When is the birthday of my sister?')).toEqual(['sister']);
  expect(idsFor('Can I eat a nut bar?')).toEqual(['nuts']);
  expect(idsFor('what shall the dog do about fireworks at work')).toEqual(['dog', 'work']);
});

it('leaves out what shares no word of weight', () => {
  expect(idsFor('What is it that I have and am?')).toEqual([]);
  expect(idsFor('')).toEqual([]);
  expect(rankMemories([], 'dog', { now: NOW })).toEqual([]);
});

it('puts the newer of two equals first', () => {
  const old = memory('old', 'The bicycle is red', NOW - 2);
  const young = memory('new', 'The bicycle is red', NOW - 1);
  expect(rankMemories([old, young], 'which bicycle', { now: NOW }).map(({ id }) => id)).toEqual([
    'new',
    'old',
  ]);
});

it('rare words weigh more than common ones', () => {
  const many = Array.from({ length: 20 }, (_, at) => memory(`m${at}`, `likes tea number ${at}`));
  const rare = memory('rare', 'likes saffron');
  expect(rankMemories([...many, rare], 'tea or saffron', { now: NOW })[0]?.id).toBe('rare');
});

it('puts what was not used for long behind what was, and never leaves it out', () => {
  const ids = (usedAt: number | null) =>
    rankMemories(
      [
        memory('long', 'The bicycle is red', NOW - 400 * DAY, usedAt),
        memory('late', 'The bicycle in the hall is blue and new', NOW - 10 * DAY),
      ],
      'which bicycle',
      { now: NOW },
    ).map(({ id }) => id);
  expect(ids(NOW)).toEqual(['long', 'late']);
  expect(ids(null)).toEqual(['late', 'long']);
  const alone = [memory('long', 'The bicycle is red', NOW - 4000 * DAY)];
  expect(rankMemories(alone, 'which bicycle', { now: NOW })).toHaveLength(1);
});

it('never gives more than its bounds, and nothing twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 200 }), { maxLength: 40 }),
      fc.string(),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 500 }),
      (texts, message, limit, units) => {
        const kept = texts.map((text, at) => memory(String(at), text, at));
        const ranked = rankMemories(kept, message, { now: NOW, limit, units });
        expect(ranked.length).toBeLessThanOrEqual(limit);
        expect(ranked.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(units);
        expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length);
      },
    ),
  );
});
