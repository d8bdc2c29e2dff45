import { expect, it } from 'vitest';
import { SIGNALS } from '../signals/signal-names.ts';
import { MODERATION_CATEGORIES, moderationCategories } from './moderation-categories.ts';

const flaggedBy = (signals: Parameters<typeof moderationCategories>[0]['signals']) =>
  Object.entries(moderationCategories({ signals }).categories)
    .filter(([, isFlagged]) => isFlagged)
    .map(([category]) => category);

it.each([
  ['hate', ['hate', 'harassment']],
  ['stereotype', ['hate']],
  ['toxicity', ['harassment']],
  ['harmfulContent', ['illicit', 'violence']],
  ['harmfulRequest', ['illicit', 'violence']],
  ['selfHarm', ['self-harm']],
  ['sexual', ['sexual']],
  ['jailbreak', []],
  ['overclaim', []],
])('%s makes %j', (signal, categories) => {
  expect(flaggedBy({ [signal]: 0.5 })).toEqual(categories);
  expect(flaggedBy({ [signal]: 0.4999 })).toEqual([]);
});

it('scores are given for every category, the highest of its signals', () => {
  const { flagged, category_scores } = moderationCategories({
    signals: { hate: 0.2, toxicity: 0.4, sexual: 0.1 },
  });
  expect(flagged).toBe(false);
  expect(Object.keys(category_scores)).toEqual(Object.keys(MODERATION_CATEGORIES));
  expect(category_scores).toMatchObject({ hate: 0.2, harassment: 0.4, sexual: 0.1, violence: 0 });
});

it('a signal that could not be measured is not taken for harmless', () => {
  expect(flaggedBy({ selfHarm: null })).toEqual(['self-harm']);
  expect(moderationCategories({ signals: { selfHarm: null } }).flagged).toBe(true);
});

it('names only signals that exist', () => {
  expect(SIGNALS).toEqual(expect.arrayContaining(Object.values(MODERATION_CATEGORIES).flat()));
});
