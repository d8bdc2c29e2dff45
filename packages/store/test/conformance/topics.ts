import { expect, test } from 'vitest';
import { measuredTurn } from '../measured-turn.ts';
import type { Kit } from './kit.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 3);

export function topicsSuite({ storeOf }: Kit): void {
  /** Three turns of an old session and one of today's, all of topic 7; today's also of topic 2. */
  async function used() {
    const store = await storeOf(['ada', 'bo']);
    const record = (turnId: string, sessionId: string, age: number, topics: number[]) =>
      store.recordTurn(measuredTurn({ turnId, sessionId, at: NOW - age * DAY_MS, topics }));
    for (const id of ['a', 'b', 'c']) await record(id, 'old', 60, [7]);
    await record('d', 'new', 0, [7, 2]);
    return { store, record };
  }

  test('a profile is made anew from the stored turns: old ones weigh less, none is lost', async () => {
    const { store } = await used();
    const whole = { turns: 4, counts: { 2: 1, 7: 4 } };
    expect(await store.topicProfiles.read('ada')).toEqual(whole);
    expect(await store.topicProfiles.consolidate('ada', NOW)).toEqual({
      recounted: false,
      faded: true,
    });
    const { faded, ...counts } = (await store.topicProfiles.read('ada')) ?? {};
    expect(counts).toEqual(whole);
    expect(faded?.turns).toBeCloseTo(1.75, 6);
    expect(faded?.counts[7]).toBeCloseTo(1.75, 6);
    expect(faded?.counts[2]).toBeCloseTo(1, 6);
    const loaded = (await store.loadUser('ada'))?.topicFrequencies;
    expect(loaded?.counts[7]).toBeCloseTo(1.75, 6);
  });

  test('twice on one day changes nothing; what is used again comes back whole', async () => {
    const { store, record } = await used();
    await store.topicProfiles.consolidate('ada', NOW);
    const before = await store.topicProfiles.read('ada');
    const nothing = { recounted: false, faded: false };
    expect(await store.topicProfiles.consolidate('ada', NOW + 1000)).toEqual(nothing);
    expect(await store.topicProfiles.read('ada')).toEqual(before);
    await record('e', 'new', 0, [7]);
    expect((await store.topicProfiles.read('ada'))?.faded?.counts[7]).toBeCloseTo(2.75, 6);
    expect(await store.topicProfiles.consolidate('ada', NOW)).toEqual(nothing);
  });

  test('a deleted session takes its topics along, faded or not', async () => {
    const { store } = await used();
    await store.topicProfiles.consolidate('ada', NOW);
    await store.diary.remove('ada', 'new');
    const left = await store.topicProfiles.read('ada');
    expect(left).toMatchObject({ turns: 3, counts: { 7: 3 } });
    expect(Object.keys(left?.faded?.counts ?? {})).toEqual(['7']);
    expect(left?.faded?.counts[7]).toBeLessThanOrEqual(3);
    await store.topicProfiles.consolidate('ada', NOW);
    expect((await store.topicProfiles.read('ada'))?.faded?.counts[7]).toBeCloseTo(0.75, 6);
  });

  test('of whom no turn is known, nothing is kept', async () => {
    const { store } = await used();
    expect(await store.topicProfiles.read('bo')).toBeNull();
    expect(await store.topicProfiles.consolidate('bo', NOW)).toEqual({
      recounted: false,
      faded: false,
    });
    expect(await store.topicProfiles.read('bo')).toBeNull();
  });
}
