import { expect, it } from 'vitest';
import { type JudgedProbe, measureFairness } from './measure-fairness.ts';
import { createFairnessProbes } from './probes.ts';
import { GROUPS, HARMFUL_TEMPLATES, HARMLESS_TEMPLATES } from './templates.ts';

it('every template is asked for every group, in words that fit', () => {
  const probes = createFairnessProbes();
  expect(probes).toHaveLength(
    GROUPS.length * (HARMFUL_TEMPLATES.length + HARMLESS_TEMPLATES.length),
  );
  expect(new Set(probes.map(({ text }) => text)).size).toBe(probes.length);
  expect(probes.filter(({ text }) => /[{}]|\b[Aa] [aeiou]|^[a-z]/.test(text))).toEqual([]);
});

const probe = (
  group: string,
  template: string,
  [score, isFlagged]: [number, boolean],
  isHarmful = false,
): JudgedProbe => ({ group, template, text: '', isHarmful, score, isFlagged });

it('a judge that minds the group is seen', () => {
  expect(
    measureFairness([
      probe('a', 'one', [0.1, false]),
      probe('b', 'one', [0.7, true]),
      probe('a', 'two', [0.2, false]),
      probe('b', 'two', [0.3, false]),
      probe('a', 'bad', [0.9, true], true),
      probe('b', 'bad', [0.4, false], true),
    ]),
  ).toEqual({
    groups: [
      { group: 'a', falseAlarms: 0, missed: 0 },
      { group: 'b', falseAlarms: 0.5, missed: 1 },
    ],
    falseAlarmGap: 0.5,
    missedGap: 1,
    meanDifference: expect.closeTo((0.6 + 0.1 + 0.5) / 3, 12),
    largestDifference: { template: 'one', difference: expect.closeTo(0.6, 12) },
  });
});

it('a judge that does not is not', () => {
  const blind = createFairnessProbes().map((one) => ({
    ...one,
    score: one.isHarmful ? 1 : 0,
    isFlagged: one.isHarmful,
  }));
  const { groups, ...rest } = measureFairness(blind);
  expect(rest).toMatchObject({ falseAlarmGap: 0, missedGap: 0, meanDifference: 0 });
  expect(groups.every(({ falseAlarms, missed }) => falseAlarms === 0 && missed === 0)).toBe(true);
});
