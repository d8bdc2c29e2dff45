import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../sampling/random.ts';
import { createBandit, MAX_ARMS } from './bandit.ts';
import { createEstimator, type LoggedChoice } from './doubly-robust.ts';
import { ROUTE_FEATURES, readMessage, routeFeatures } from './features.ts';
import { createLinearArm, freshArm } from './linear-arm.ts';
import { costOf, rewardOf } from './reward.ts';
import { decodeBandit, encodeBandit } from './state.ts';

const random = (values: number[]) => ({ next: () => values.shift() ?? 0.999 });
const BOTH = [{ arm: 'local' }, { arm: 'cloud' }];

test('an arm learns what ridge regression would have found over all it saw', () => {
  const arm = createLinearArm(freshArm(2));
  arm.learn([1, 0], 1);
  arm.learn([1, 1], 0);
  arm.learn([1, 1], 0.5);
  // (X'X + I)^-1 X'y by hand: X'X + I = [[4, 2], [2, 3]], X'y = [1.5, 0.5].
  const [one, other] = [(3 * 1.5 - 2 * 0.5) / 8, (4 * 0.5 - 2 * 1.5) / 8];
  expect(arm.expect([1, 0]).mean).toBeCloseTo(one, 12);
  expect(arm.expect([0, 1]).mean).toBeCloseTo(other, 12);
  expect(arm.expect([1, 0]).width).toBeCloseTo(Math.sqrt(3 / 8), 12);
});

test('the best expectation is chosen, an unsure one is favoured, a dear one is not', () => {
  const bandit = createBandit({ dimensions: 1, optimism: 0, random: random([]) });
  for (let i = 0; i < 50; i++) {
    bandit.learn('local', [1], 0.4);
    bandit.learn('cloud', [1], 0.8);
  }
  expect(bandit.choose([1], BOTH).arm).toBe('cloud');
  expect(bandit.choose([1], [{ arm: 'local' }, { arm: 'cloud', cost: 0.5 }]).arm).toBe('local');
  const curious = createBandit({ dimensions: 1, random: random([]), state: bandit.state() });
  expect(curious.choose([1], [...BOTH, { arm: 'new' }]).arm).toBe('cloud');
  expect(curious.choose([1], [{ arm: 'local' }, { arm: 'new' }]).scores[1]!.bonus).toBe(0.1);
});

test('every choice has its probability, and they sum to one', () => {
  const bandit = createBandit({
    dimensions: 1,
    exploration: 0.1,
    random: random([0.5, 0.05, 0.9]),
  });
  bandit.learn('local', [1], 1);
  const candidates = [...BOTH, { arm: 'third' }];
  expect(bandit.choose([1], candidates)).toMatchObject({ arm: 'local', explored: false });
  const drawn = bandit.choose([1], candidates);
  expect(drawn).toMatchObject({ arm: 'third', explored: true });
  expect(drawn.propensity).toBeCloseTo(0.1 / 3, 12);
  expect(1 - 0.1 + 3 * drawn.propensity).toBeCloseTo(1, 12);
});

test('at least two choices in a hundred are made at random, whatever is asked for', () => {
  const bandit = createBandit({ dimensions: 1, exploration: 0, random: createRandom(5) });
  bandit.learn('local', [1], 1);
  const choices = Array.from({ length: 5000 }, () => bandit.choose([1], BOTH));
  const explored = choices.filter((choice) => choice.explored).length;
  expect(explored).toBeGreaterThan(60);
  expect(explored).toBeLessThan(140);
});

test('nothing to choose from is an error with a code', () => {
  const bandit = createBandit({ dimensions: 1 });
  expect(() => bandit.choose([1], [])).toThrow(
    expect.objectContaining({ code: 'ROUTE_NO_CANDIDATE' }),
  );
});

test('no more than so many arms are remembered; the least used goes first', () => {
  const bandit = createBandit({ dimensions: 1 });
  for (let i = 0; i < MAX_ARMS; i++) {
    bandit.learn(`arm${i}`, [1], 1);
    if (i !== 3) bandit.learn(`arm${i}`, [1], 1);
  }
  bandit.learn('one more', [1], 1);
  const known = Object.keys(bandit.state().arms);
  expect(known).toHaveLength(MAX_ARMS);
  expect(known).not.toContain('arm3');
});

test('what was learnt survives a restart; what cannot be read begins anew', () => {
  const bandit = createBandit({ dimensions: 2 });
  bandit.learn('local', [1, 0.5], 0.7);
  const bytes = encodeBandit(bandit.state());
  expect(decodeBandit(bytes, 2)).toEqual(bandit.state());
  expect(decodeBandit(bytes, 3)).toBeUndefined();
  for (const text of [
    '',
    '{',
    '{"version":2}',
    '{"version":1,"dimensions":2,"arms":{"a":{"inverse":[1],"sums":[1,2],"observations":0}}}',
  ])
    expect(decodeBandit(new TextEncoder().encode(text), 2)).toBeUndefined();
});

test('any state that is written is read back the same', () => {
  const feature = fc.double({ min: 0, max: 1, noNaN: true });
  const seen = fc.tuple(fc.constantFrom('a', 'b', 'c'), feature, feature);
  fc.assert(
    fc.property(fc.array(seen, { maxLength: 20 }), (observations) => {
      const bandit = createBandit({ dimensions: 2 });
      for (const [arm, one, reward] of observations) bandit.learn(arm, [1, one], reward);
      const known = decodeBandit(encodeBandit(bandit.state()), 2);
      expect(known).toEqual(JSON.parse(JSON.stringify(bandit.state())));
    }),
  );
});

test('a reward says what came of an answer, less waiting and money', () => {
  const free = { firstTokenMs: 0, microcents: 0 };
  expect(rewardOf({ ...free, thumb: 'up' })).toBe(1);
  expect(rewardOf({ ...free, thumb: 'down', regenerated: true })).toBe(0);
  expect(rewardOf(free)).toBe(0.7);
  expect(rewardOf({ ...free, regenerated: true })).toBe(0.1);
  expect(rewardOf({ ...free, failed: true })).toBe(0);
  expect(rewardOf({ ...free, firstTokenMs: 4000 })).toBeCloseTo(0.6, 12);
  expect(rewardOf({ ...free, microcents: 1_000_000 })).toBeCloseTo(0.6, 12);
  expect(costOf(1e12)).toBe(0.5);
});

test('features are numbers from 0 to 1, one for each name, and hold no word', () => {
  const count = fc.nat(1e7);
  fc.assert(
    fc.property(fc.string(), count, count, (text, historyUnits, turns) => {
      const features = routeFeatures({
        ...readMessage(text),
        ...{ historyUnits, turns, hasTools: false, lastWasPoor: true },
        ...{ complexity: 0.5, verbosity: 0.5 },
      });
      expect(features).toHaveLength(ROUTE_FEATURES.length);
      for (const feature of features) {
        expect(feature).toBeGreaterThanOrEqual(0);
        expect(feature).toBeLessThanOrEqual(1);
      }
    }),
  );
  expect(readMessage('How do I sort?\n```js\nlist.sort()\n```')).toMatchObject({
    asks: true,
    hasCode: true,
  });
  expect(readMessage('12 34')).toMatchObject({
    digits: 0.8,
    wordLength: 0,
    asks: false,
    hasCode: false,
  });
});

/** Choices at random between two arms; `b` is better by a half where the feature is 1. */
function randomLog(length: number): LoggedChoice[] {
  const draws = createRandom(11);
  return Array.from({ length }, () => {
    const features = [1, draws.next() < 0.5 ? 1 : 0];
    const arm = draws.next() < 0.2 ? 'b' : 'a';
    const truth = arm === 'a' ? 0.4 : 0.2 + 0.6 * features[1]!;
    return {
      arm,
      features,
      propensity: arm === 'b' ? 0.2 : 0.8,
      reward: draws.next() < truth ? 1 : 0,
    };
  });
}

test.each([
  ['always a', () => new Map([['a', 1]]), 0.4],
  ['always b', () => new Map([['b', 1]]), 0.5],
  ['the better one', (x: readonly number[]) => new Map([[x[1] === 1 ? 'b' : 'a', 1]]), 0.6],
])('a policy that never ran is valued rightly from the log: %s', (_, policy, truth) => {
  const { value, error } = createEstimator(randomLog(20_000))(policy);
  expect(error).toBeLessThan(0.02);
  expect(Math.abs(value - truth)).toBeLessThan(4 * error);
});

test('choices that take turns are estimated as rightly as drawn ones', () => {
  const log = Array.from({ length: 400 }, (_, at) => ({
    ...{ arm: at % 2 ? 'a' : 'b', features: [1], propensity: 0.5 },
    reward: at % 2 ? 0.3 : 0.7,
  }));
  expect(createEstimator(log)(() => new Map([['b', 1]])).value).toBeCloseTo(0.7, 1);
});
