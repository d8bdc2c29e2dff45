import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTopics, type TopicRecord } from './merge-topics.ts';

const TODAY = 1000;
const record = (
  id: string,
  age: number,
  counts: TopicRecord['counts'],
  turns = 4,
): TopicRecord => ({
  id,
  day: TODAY - age,
  turns,
  counts,
});

test('sessions are added up, and what is thirty days old has half its weight', () => {
  const profile = mergeTopics([record('a', 0, { 3: 2, 9: 1 }), record('b', 30, { 3: 2 })], TODAY);
  expect(profile).toMatchObject({ turns: 8, counts: { 3: 4, 9: 1 } });
  expect(profile.faded.turns).toBeCloseTo(6, 6);
  expect(profile.faded.counts[3]).toBeCloseTo(3, 6);
  expect(profile.faded.counts[9]).toBeCloseTo(1, 6);
});

test('a session that is handed in twice counts once', () => {
  const one = record('a', 5, { 3: 2 });
  expect(mergeTopics([one, one], TODAY)).toEqual(mergeTopics([one], TODAY));
});

test('what is used again comes back', () => {
  const old = record('a', 300, { 3: 4 });
  expect(mergeTopics([old], TODAY).faded.counts[3]).toBeLessThan(0.01);
  const used = mergeTopics([old, record('b', 0, { 3: 1 })], TODAY);
  expect(used.faded.counts[3]).toBeGreaterThan(1);
});

test('a day after today counts as today', () => {
  expect(mergeTopics([record('a', -40, { 3: 1 })], TODAY).faded.counts[3]).toBeCloseTo(1, 6);
});

test('nothing is nothing', () => {
  const none = { turns: 0, counts: {} };
  expect(mergeTopics([], TODAY)).toEqual({ ...none, faded: none });
});

const records = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    day: fc.integer({ min: 0, max: TODAY + 10 }),
    turns: fc.integer({ min: 1, max: 50 }),
    counts: fc.dictionary(
      fc.integer({ min: 0, max: 20 }).map(String),
      fc.integer({ min: 1, max: 50 }),
      { noNullPrototype: true },
    ),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);

describe('whatever the sessions', () => {
  test('no topic that one of them names is lost, and each count is theirs', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { counts, faded, turns } = mergeTopics(all, TODAY);
        const sums: Record<string, number> = {};
        for (const one of all)
          for (const [topic, times] of Object.entries(one.counts))
            sums[topic] = (sums[topic] ?? 0) + times;
        expect(counts).toEqual(sums);
        expect(turns).toBe(all.reduce((sum, one) => sum + one.turns, 0));
        for (const topic of Object.keys(sums)) {
          expect(faded.counts[topic]).toBeGreaterThan(0);
          expect(faded.counts[topic]).toBeLessThanOrEqual((sums[topic] as number) + 1e-6);
        }
      }),
    );
  });

  test('their order does not show, and the same ones on the same day say the same', () => {
    fc.assert(
      fc.property(records, (all) => {
        const profile = mergeTopics(all, TODAY);
        const reversed = mergeTopics(all.toReversed(), TODAY);
        expect(reversed.counts).toEqual(profile.counts);
        for (const [topic, weight] of Object.entries(profile.faded.counts))
          expect(reversed.faded.counts[topic]).toBeCloseTo(weight, 5);
        expect(mergeTopics(all, TODAY)).toEqual(profile);
      }),
    );
  });

  test('a day later nothing weighs more', () => {
    fc.assert(
      fc.property(records, (all) => {
        const [before, after] = [mergeTopics(all, TODAY), mergeTopics(all, TODAY + 1)];
        for (const [topic, weight] of Object.entries(after.faded.counts))
          expect(weight).toBeLessThanOrEqual((before.faded.counts[topic] as number) + 1e-9);
      }),
    );
  });
});
