import { createBandit, createRandom } from '@lethe/models';
import { expect, test } from 'vitest';
import type { AutoFacts } from '../gateway/models/auto.ts';
import type { Target } from '../gateway/models/targets.ts';
import { decide } from './decide.ts';

const targets = (place: string, count: number, name = 'm'): Target[] =>
  Array.from(
    { length: count },
    (_, at) => ({ kind: 'connection', id: `${place}/${name}${at}` }) as Target,
  );

const facts = (change: Partial<AutoFacts>): AutoFacts => ({
  ...{ isOffline: false, hasConsent: true, isSensitive: false, hasUnreadable: false },
  ...{ hasBudget: true, cloud: targets('far', 1), local: targets('near', 1) },
  last: null,
  ...change,
});

const decided = (change: Partial<AutoFacts>, prices: Parameters<typeof decide>[1]['prices'] = []) =>
  decide(facts(change), {
    bandit: createBandit({ dimensions: 1, random: createRandom(3) }),
    features: [1],
    prices,
  });
const considered = (change: Partial<AutoFacts>) =>
  decided(change)?.routed.expected.map(({ model }) => model) ?? [];

test.each([
  [40, 40, 8, 8],
  [40, 3, 13, 3],
  [3, 40, 3, 13],
  [40, 0, 16, 0],
  [2, 2, 2, 2],
])(
  'of %i models elsewhere and %i near, %i and %i are chosen between',
  (far, near, wantFar, wantNear) => {
    const models = considered({ cloud: targets('far', far), local: targets('near', near) });
    expect(models.length).toBeLessThanOrEqual(16);
    expect(models.filter((id) => id.startsWith('far/'))).toHaveLength(wantFar);
    expect(models.filter((id) => id.startsWith('near/'))).toHaveLength(wantNear);
  },
);

test('a model whose name is too long to be kept is not chosen between', () => {
  const long = targets('far', 1, 'x'.repeat(124));
  expect(long[0]?.id).toHaveLength(129);
  expect(considered({ cloud: [...long, ...targets('far', 1)] })).toEqual(['far/m0', 'near/m0']);
});

test('a rule leaves no choice, and says so', () => {
  expect(decided({ isSensitive: true })).toEqual({
    target: { kind: 'connection', id: 'near/m0' },
    routed: { reason: 'sensitive-topic', propensity: 1, expected: [] },
  });
  expect(decided({ isSensitive: true, local: [] })).toBeNull();
  const [last = null] = targets('here', 1);
  expect(decided({ isSensitive: true, local: [], last })?.target.id).toBe('here/m0');
});

test('what a model would cost counts against it', () => {
  const price = { inputMicrocentsPerToken: 1000, outputMicrocentsPerToken: 1000 };
  const dear = decided({}, [{ model: 'far/m0', ...price }]);
  expect(dear?.target.id).toBe('near/m0');
  expect(dear?.routed.expected[0]).toEqual({ model: 'far/m0', expected: 0, cost: 0.15 });
});
