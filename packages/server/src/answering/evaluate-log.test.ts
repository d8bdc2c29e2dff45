import { createRandom, ROUTE_FEATURES } from '@lethe/models';
import type { RouterChoice } from '@lethe/store';
import { expect, test } from 'vitest';
import { evaluateLog, LEAST_EVALUATED, MOST_EVALUATED, type PlaceOf } from './evaluate-log.ts';

const NEAR = 'local/small';
const FAR = 'far/large';
const GONE = 'gone/model';
const LENGTH = ROUTE_FEATURES.indexOf('messageLength');
const placeOf: PlaceOf = (model) => (model === NEAR ? 'near' : model === FAR ? 'far' : null);

/** Drawn evenly; near answers short messages well, far the long ones, and what is gone none. */
function drawn(count: number, models: readonly string[] = [NEAR, FAR]): RouterChoice[] {
  const { next } = createRandom(5);
  return Array.from({ length: count }, (_, at) => {
    const length = next();
    const arm = models[Math.floor(next() * models.length)] as string;
    const isRight = arm !== GONE && (arm === FAR) === length >= 0.5;
    return {
      ...{ id: `c${at}`, at: count - at, arm, propensity: 1 / models.length },
      features: ROUTE_FEATURES.map((_name, feature) =>
        feature === 0 ? 1 : feature === LENGTH ? length : 0,
      ),
      reward: isRight ? 1 : 0,
    };
  });
}

test('the best threshold is found, and each model alone is worth half of it', async () => {
  const { choices, since, models, policies } = await evaluateLog(drawn(1000), placeOf);
  expect([choices, since]).toEqual([1000, 1]);
  expect(models.map(({ model }) => model).toSorted()).toEqual([FAR, NEAR]);
  expect(policies.map(({ kind }) => kind)[0]).toBe('threshold');
  const [threshold] = policies;
  // A feature of 0.5 is a message of so many units.
  expect(threshold).toMatchObject({ model: FAR, fromUnits: 62, regret: 0 });
  expect(threshold?.estimate.value).toBeCloseTo(1, 1);
  for (const kind of ['router', 'alwaysLocal', 'alwaysCloud'] as const) {
    const one = policies.find((policy) => policy.kind === kind);
    expect(one?.estimate.value).toBeCloseTo(0.5, 1);
    expect(one?.regret).toBeCloseTo(0.5, 1);
    expect(one?.estimate.error).toBeGreaterThan(0);
  }
});

test('a model whose connection is gone is told by its name', async () => {
  const { policies } = await evaluateLog(drawn(600, [NEAR, FAR, GONE]), placeOf);
  expect(policies.at(-1)).toMatchObject({ kind: 'always', model: GONE });
  expect(policies.at(-1)?.estimate.value).toBeCloseTo(0, 1);
});

test('rules and what is not known yet tell nothing', async () => {
  const ruled = drawn(50).map((choice) => ({ ...choice, propensity: 1 }));
  const open = drawn(50).map((choice) => ({ ...choice, reward: null }));
  expect(await evaluateLog([...ruled, ...open], placeOf)).toEqual({
    ...{ choices: 0, since: null, models: [], policies: [] },
  });
});

test('too few choices are counted and not judged; of too many the newest are', async () => {
  const few = await evaluateLog(drawn(LEAST_EVALUATED - 1), placeOf);
  expect([few.choices, few.policies]).toEqual([LEAST_EVALUATED - 1, []]);
  const many = await evaluateLog(drawn(MOST_EVALUATED + 300), placeOf);
  expect([many.choices, many.since]).toEqual([MOST_EVALUATED, 301]);
});
