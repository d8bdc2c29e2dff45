import { expect, test } from 'vitest';
import { SCHEMA_VERSIONS } from '../../src/schema/versions/all.ts';
import { apiKey, connection, hashOf, NO_LIMITS } from '../fill.ts';
import { measuredTurn } from '../measured-turn.ts';
import type { Kit } from './kit.ts';

const DAY = 86_400_000;

export function accessSuite({ storeOf, openedStore, place }: Kit): void {
  test('a database of version 2 comes to the newest with its rows', async () => {
    const at = await place();
    const old = await storeOf(['ada'], { ...at, migrations: SCHEMA_VERSIONS.slice(0, 2) });
    await old.recordTurn(measuredTurn());
    await old.close();
    const store = await openedStore(at);
    expect(await store.lastSession('ada')).toMatchObject({ id: 'session-1' });
    await store.apiKeys.create(apiKey());
    expect(await store.apiKeys.find(hashOf(9))).toMatchObject({ ownerId: 'ada' });
  });

  test('an API key is found by its digest with all that it may, and listed for its owner', async () => {
    const { apiKeys } = await storeOf(['ada', 'bo'], { clock: () => 1000 });
    const made = { ...apiKey(), createdAt: 1000, revokedAt: null, usedDay: null };
    expect(await apiKeys.create(apiKey())).toEqual(made);
    expect(await apiKeys.find(hashOf(9))).toEqual(made);
    expect(await apiKeys.find(hashOf(9))).toEqual(made);
    expect(await apiKeys.find(hashOf(8))).toBeNull();
    expect(await apiKeys.find('no digest')).toBeNull();
    await apiKeys.create(apiKey({ id: 'key-2', ownerId: 'bo', hash: hashOf(10) }));
    expect((await apiKeys.list('bo')).map(({ id }) => id)).toEqual(['key-2']);
    expect((await apiKeys.list()).map(({ id }) => id).toSorted()).toEqual(['key-1', 'key-2']);
    for (const [changes, code] of [
      [{}, 'API_KEY_EXISTS'],
      [{ id: 'key-3' }, 'API_KEY_EXISTS'],
      [{ id: 'key-3', ownerId: 'nobody', hash: hashOf(3) }, 'USER_UNKNOWN'],
      [{ id: 'key-3', hash: 'sk-the-key-itself' }, 'VALUE_REFUSED'],
      [{ id: 'key-3', hash: hashOf(3), models: ['two words'] }, 'VALUE_REFUSED'],
      [{ id: 'key-3', hash: hashOf(3), label: 'x'.repeat(65) }, 'VALUE_REFUSED'],
      [{ id: 'key-3', hash: hashOf(3), last4: 'sk-the-key' }, 'VALUE_REFUSED'],
      [{ id: 'key-3', hash: hashOf(3), limits: { ...NO_LIMITS, perMinute: -1 } }, 'VALUE_REFUSED'],
    ] as const)
      await expect(apiKeys.create(apiKey(changes))).rejects.toMatchObject({ code });
  });

  test('a key that expired, was revoked, or whose owner was erased lets nobody in', async () => {
    let now = 1000;
    const at = await place();
    const store = await storeOf(['ada', 'bo'], { ...at, clock: () => now });
    const { apiKeys } = store;
    await apiKeys.create(apiKey({ id: 'short', hash: hashOf(1), expiresAt: 5000 }));
    await apiKeys.create(apiKey({ id: 'long', hash: hashOf(2) }));
    await apiKeys.create(apiKey({ id: 'other', ownerId: 'bo', hash: hashOf(3) }));
    expect(await apiKeys.find(hashOf(1))).toMatchObject({ id: 'short' });
    expect(await apiKeys.find(hashOf(3))).toMatchObject({ id: 'other' });
    now = 5000;
    expect(await apiKeys.find(hashOf(1))).toBeNull();
    expect(await apiKeys.revoke('short')).toBe(false);
    expect(await apiKeys.revoke('long')).toBe(true);
    expect(await apiKeys.find(hashOf(2))).toBeNull();
    expect((await apiKeys.list()).find(({ id }) => id === 'long')?.revokedAt).toBe(5000);
    expect(await apiKeys.revoke('long')).toBe(false);
    expect(await apiKeys.revoke('nothing')).toBe(false);
    await store.erase('bo');
    expect(await apiKeys.find(hashOf(3))).toBeNull();
    expect(await store.retention.run(now + 2 * DAY)).toEqual({ api_keys: 2 });
  });

  test('a revocation in another process counts at once', async () => {
    const at = await place();
    if (!at.database) return;
    const one = await storeOf(['ada'], at);
    await one.apiKeys.create(apiKey());
    const other = await openedStore(at);
    expect(await one.apiKeys.find(hashOf(9))).toMatchObject({ id: 'key-1' });
    expect(await other.apiKeys.revoke('key-1')).toBe(true);
    expect(await one.apiKeys.find(hashOf(9))).toBeNull();
  });

  test('the day of a use is kept, and never goes back', async () => {
    const { apiKeys } = await storeOf(['ada']);
    await apiKeys.create(apiKey());
    for (const day of [20_000, 19_999]) await apiKeys.touch('key-1', day);
    await apiKeys.touch('nothing', 20_000);
    expect((await apiKeys.find(hashOf(9)))?.usedDay).toBe(20_000);
    expect((await apiKeys.list('ada'))[0]?.usedDay).toBe(20_000);
  });

  test('what is spent with a key is added up by day, apart from its owner', async () => {
    const store = await storeOf(['ada']);
    await store.apiKeys.create(apiKey());
    await Promise.all(
      [1, 2, 3].map((calls) => store.keyBudgets.spend('key-1', 7, { calls, tokens: 10 })),
    );
    expect(await store.keyBudgets.read('key-1', 7)).toEqual({
      calls: 6,
      bytes: 0,
      tokens: 30,
      microcents: 0,
    });
    expect(await store.keyBudgets.read('key-1', 8)).toMatchObject({ calls: 0 });
    expect(await store.budgets.read('ada', 7)).toMatchObject({ calls: 0 });
    await expect(store.keyBudgets.spend('nothing', 7, { calls: 1 })).rejects.toMatchObject({
      code: 'API_KEY_UNKNOWN',
    });
    await expect(store.keyBudgets.spend('key-1', 7, { calls: -1 })).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
  });

  test('a connection is made, read, changed and removed', async () => {
    let now = 1000;
    const { connections } = await storeOf([], { clock: () => now });
    const made = { ...connection(), createdAt: 1000, updatedAt: 1000 };
    expect(await connections.create(connection())).toEqual(made);
    expect(await connections.read('upstream')).toEqual(made);
    now = 2000;
    const changed = { ...made, key: null, mode: 'metadata', updatedAt: 2000 };
    expect(await connections.update('upstream', { key: null, mode: 'metadata' })).toEqual(changed);
    await connections.create(connection({ id: 'second' }));
    expect((await connections.list()).map(({ id }) => id)).toEqual(['upstream', 'second']);
    await expect(connections.create(connection())).rejects.toMatchObject({
      code: 'CONNECTION_EXISTS',
    });
    await expect(connections.update('nothing', {})).rejects.toMatchObject({
      code: 'CONNECTION_UNKNOWN',
    });
    for (const wrong of [
      { baseUrl: 'file:///etc/passwd' },
      { key: 'two words' },
      { models: ['two words'] },
      { name: '' },
    ])
      await expect(connections.update('upstream', wrong)).rejects.toMatchObject({
        code: 'VALUE_REFUSED',
      });
    expect(await connections.remove('upstream')).toBe(true);
    expect(await connections.remove('upstream')).toBe(false);
    expect(await connections.read('upstream')).toBeNull();
  });

  test('there is a bounded number of connections', async () => {
    const { connections } = await storeOf([]);
    for (let index = 0; index < 100; index += 1)
      await connections.create(connection({ id: `connection-${index}` }));
    await expect(connections.create(connection({ id: 'one-more' }))).rejects.toMatchObject({
      code: 'CONNECTIONS_FULL',
    });
  });

  test('prices are kept as one table', async () => {
    const { prices } = await storeOf([]);
    expect(await prices.list()).toEqual([]);
    const price = (model: string, input: number) => ({
      model,
      inputMicrocentsPerToken: input,
      outputMicrocentsPerToken: 1000,
    });
    await prices.set([price('upstream/large', 3.75), price('upstream/small', 0)]);
    await prices.set([price('org/large:free', 2.5)]);
    expect(await prices.list()).toEqual([price('org/large:free', 2.5)]);
    const many = Array.from({ length: 1001 }, (_, index) => price(`model-${index}`, 1));
    for (const wrong of [many, [price('two words', 1)], [price('large', -1)]])
      await expect(prices.set(wrong)).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
  });

  test('what the router learned is given back byte for byte, up to a mebibyte', async () => {
    const { router } = await storeOf([]);
    expect(await router.read()).toBeNull();
    const largest = new Uint8Array(1024 * 1024).fill(7);
    await router.write(Uint8Array.of(0, 255));
    await router.write(largest);
    expect(Buffer.compare((await router.read()) as Uint8Array, largest)).toBe(0);
    await expect(router.write(new Uint8Array(1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
  });

  test('choices are listed newest first, rewarded later, and go after 90 days', async () => {
    const store = await storeOf(['ada', 'bo'], { clock: () => 0 });
    const { routerChoices } = store;
    const choice = (id: string, at: number) => ({
      id,
      at,
      arm: 'local/nano',
      propensity: 0.25,
      features: [0.5, -1, 30],
      reward: null,
    });
    await routerChoices.append('ada', choice('one', 0));
    await routerChoices.append('ada', choice('two', 10 * DAY));
    expect(await routerChoices.reward('ada', 'two', 0.75)).toBe(true);
    expect(await routerChoices.reward('bo', 'two', 0.75)).toBe(false);
    expect(await routerChoices.list('ada')).toEqual([
      { ...choice('two', 10 * DAY), reward: 0.75 },
      choice('one', 0),
    ]);
    expect(await routerChoices.list('bo')).toEqual([]);
    await expect(routerChoices.append('ada', choice('two', 0))).rejects.toMatchObject({
      code: 'ROUTER_CHOICE_EXISTS',
    });
    const wide = { ...choice('wide', 0), features: new Array(65).fill(0) };
    await expect(routerChoices.append('ada', wide)).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
    expect(await store.retention.run(95 * DAY)).toEqual({ router_choices: 1 });
    await store.deleteUserData('ada');
    expect(await routerChoices.list('ada')).toEqual([]);
  });

  test('verdicts are counted by day, direction, principle and verdict', async () => {
    const store = await storeOf([]);
    const { verdictCounts } = store;
    const blocked = { direction: 'input', principle: 'no-harm', verdict: 'block' } as const;
    const allowed = { direction: 'output', principle: 'no-harm', verdict: 'allow' } as const;
    await Promise.all([1, 2, 3].map((count) => verdictCounts.add(10, blocked, count)));
    await verdictCounts.add(10, allowed, 1);
    await verdictCounts.add(11, blocked, 1);
    expect(await verdictCounts.read(11)).toEqual([{ day: 11, ...blocked, count: 1 }]);
    expect(await verdictCounts.read(0)).toEqual([
      { day: 10, ...blocked, count: 6 },
      { day: 10, ...allowed, count: 1 },
      { day: 11, ...blocked, count: 1 },
    ]);
    const sentence = { ...blocked, principle: 'do no harm' };
    await expect(verdictCounts.add(10, sentence, 1)).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
    expect(await store.retention.run(376 * DAY)).toEqual({ verdict_counts: 1 });
  });

  test('verdicts of a bounded number of kinds are counted on a day', async () => {
    const { verdictCounts } = await storeOf([]);
    const add = (index: number) =>
      verdictCounts.add(
        10,
        { direction: 'input', principle: `principle-${index}`, verdict: 'allow' },
        1,
      );
    await Promise.all(Array.from({ length: 800 }, (_, index) => add(index)));
    await expect(add(800)).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
    await add(7);
    expect((await verdictCounts.read(0)).length).toBe(800);
  });

  test('what rules found is counted by day and rule', async () => {
    const store = await storeOf([]);
    const { ruleHits } = store;
    await Promise.all([1, 2].map((hits) => ruleHits.add(10, { 'harm.poison': hits })));
    await ruleHits.add(11, { 'harm.poison': 1, 'classifier.hate': 2 });
    expect(await ruleHits.read(11)).toEqual([
      { day: 11, name: 'harm.poison', count: 1 },
      { day: 11, name: 'classifier.hate', count: 2 },
    ]);
    expect(await ruleHits.read(0)).toContainEqual({ day: 10, name: 'harm.poison', count: 3 });
    await expect(ruleHits.add(10, { 'a sentence': 1 })).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
    expect(await store.retention.run(376 * DAY)).toEqual({ rule_hits: 1 });
  });

  test('a bounded number of rules is counted on a day', async () => {
    const { ruleHits } = await storeOf([]);
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`rule.${at}`, 1]));
    await ruleHits.add(10, many);
    await ruleHits.add(10, { 'rule.7': 1 });
    await expect(ruleHits.add(10, { 'one.more': 1 })).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
    expect((await ruleHits.read(0)).length).toBe(2000);
  });

  test('a recovery link is taken once, expires, and a new one ends the one before', async () => {
    let now = 1000;
    const { recoveries } = await storeOf(['ada', 'bo'], { clock: () => now });
    for (const number of [1, 2])
      await recoveries.create({ tokenHash: hashOf(number), userId: 'ada', expiresAt: 5000 });
    await recoveries.create({ tokenHash: hashOf(3), userId: 'bo', expiresAt: 5000 });
    const link = { userId: 'ada', createdAt: 1000, expiresAt: 5000 };
    expect(await recoveries.find(hashOf(1))).toBeNull();
    expect(await recoveries.find(hashOf(2))).toEqual(link);
    expect(await recoveries.take(hashOf(2))).toEqual(link);
    expect(await recoveries.take(hashOf(2))).toBeNull();
    now = 5000;
    expect(await recoveries.find(hashOf(3))).toBeNull();
    expect(await recoveries.take(hashOf(3))).toBeNull();
    await expect(
      recoveries.create({ tokenHash: hashOf(4), userId: 'nobody', expiresAt: 9000 }),
    ).rejects.toMatchObject({ code: 'USER_UNKNOWN' });
  });
}
