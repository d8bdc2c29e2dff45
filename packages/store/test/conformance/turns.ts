import { newUserModel, type UserModel } from '@lethe/interaction';
import { expect, test } from 'vitest';
import { measuredTurn, NEUTRAL, pinned } from '../measured-turn.ts';
import type { Kit } from './kit.ts';

export function turnsSuite({ storeOf }: Kit): void {
  const knownUser = (): UserModel => ({
    turns: 41,
    baselines: newUserModel().baselines.map((_, index) => ({
      count: index,
      mean: index / 32 - 0.25,
      m2: 1 / (index + 3),
    })),
    usualHour: { sine: -0.3, cosine: Math.SQRT1_2, count: 40 },
  });

  const slow = { ...pinned(0.9), accessibility: { slowTurns: 3, calmTurns: 1, on: true } };

  test('a turn is read back exactly, with the models that go with it', async () => {
    const store = await storeOf(['ada']);
    const user = knownUser();
    await store.recordTurn(measuredTurn({}, { user, adaptation: slow }));
    expect(await store.loadUser('ada')).toEqual({
      user,
      adaptation: slow,
      topicFrequencies: {
        turns: 1,
        counts: expect.arrayContaining([]),
      },
    });
    const loaded = await store.loadUser('ada');
    expect(loaded?.topicFrequencies.counts.flatMap((n, topic) => (n > 0 ? [topic] : []))).toEqual([
      0, 2, 5,
    ]);
    const diary = await store.diary.turns('ada', 'session-1');
    expect(diary?.turns).toEqual([
      {
        at: Date.UTC(2026, 4, 1, 12),
        meanIntervalMs: 140,
        words: 9,
        model: 'local/nano',
        latencyMs: 812.5,
        topics: ['sleep', 'spices', 'baking'],
        adaptation: { ...NEUTRAL, verbosity: 0.75 },
        judged: null,
      },
    ]);
  });

  test('the next turn extends the session, and a clock that went back does not shorten it', async () => {
    const store = await storeOf(['ada']);
    for (const [turnId, at] of [
      ['one', 5000],
      ['two', 9000],
      ['three', 7000],
    ] as const)
      await store.recordTurn(measuredTurn({ turnId, at }));
    expect(await store.lastSession('ada')).toEqual({
      id: 'session-1',
      startedAt: 5000,
      lastTurnAt: 9000,
    });
  });

  test('a turn id twice is told, and nothing of the second is kept', async () => {
    const store = await storeOf(['ada']);
    await store.recordTurn(measuredTurn());
    const before = await store.loadUser('ada');
    const again = measuredTurn(
      { sessionId: 'session-2', at: 1, topics: [7] },
      { user: knownUser(), adaptation: slow },
    );
    await expect(store.recordTurn(again)).rejects.toMatchObject({
      code: 'TURN_EXISTS',
      status: 409,
      message: 'This turn is recorded already. Use a new turn id; nothing was changed.',
    });
    expect(await store.loadUser('ada')).toEqual(before);
    expect((await store.diary.list('ada', { limit: 9, offset: 0 })).total).toBe(1);
  });

  test('two users may use the same turn and session ids without meeting', async () => {
    const store = await storeOf(['ada', 'bo']);
    await store.recordTurn(measuredTurn({ userId: 'ada', words: 1 }));
    await store.recordTurn(measuredTurn({ userId: 'bo', words: 2 }));
    expect((await store.diary.turns('ada', 'session-1'))?.turns.map(({ words }) => words)).toEqual([
      1,
    ]);
    expect((await store.diary.turns('bo', 'session-1'))?.turns.map(({ words }) => words)).toEqual([
      2,
    ]);
  });

  test('a user nobody knows is refused', async () => {
    const store = await storeOf([]);
    await expect(store.recordTurn(measuredTurn())).rejects.toMatchObject({ code: 'USER_UNKNOWN' });
    await expect(store.saveAdaptation('ada', pinned(1))).rejects.toMatchObject({
      code: 'USER_UNKNOWN',
    });
  });

  test.each([
    ['31 features', { features: Array<number>(31).fill(0) }],
    ['a feature that is not a number', { features: Array<number>(32).fill(Number.NaN) }],
    ['a feature above 1', { features: Array<number>(32).fill(1.01) }],
    ['an axis below 0', { adaptation: { ...NEUTRAL, pace: -0.01 } }],
    ['four topics', { topics: [1, 2, 3, 4] }],
    ['a topic beyond the list', { topics: [300] }],
    ['half a word', { words: 1.5 }],
    ['less than no latency', { latencyMs: -1 }],
    ['a moment before 1970', { at: -1 }],
    ['an infinite speed', { charactersPerSecond: Number.POSITIVE_INFINITY }],
    ['a route that does not exist', { route: 'elsewhere' as 'local' }],
  ])('%s is refused and leaves nothing', async (_, wrong) => {
    const store = await storeOf(['ada']);
    await expect(store.recordTurn(measuredTurn(wrong))).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
      status: 422,
    });
    expect(await store.loadUser('ada')).toBeNull();
    expect(await store.lastSession('ada')).toBeNull();
  });

  test('a turn that was not typed has no typing measures', async () => {
    const store = await storeOf(['ada']);
    const untimed = { meanIntervalMs: null, charactersPerSecond: null, correctionRatio: null };
    await store.recordTurn(measuredTurn({ ...untimed, timed: false, topics: [] }));
    const read = await store.diary.turns('ada', 'session-1');
    expect(read?.turns[0]).toMatchObject({ meanIntervalMs: null, topics: [] });
    expect(read?.session).toMatchObject({ ...untimed, turns: 1, untimedTurns: 1 });
  });

  test('an adaptation can be saved before the first turn and apart from it', async () => {
    const store = await storeOf(['ada']);
    await store.saveAdaptation('ada', pinned(0.25));
    const first = await store.loadUser('ada');
    expect(first?.adaptation).toEqual(pinned(0.25));
    expect(first?.user).toEqual(newUserModel());
    await store.recordTurn(measuredTurn({}, { user: knownUser(), adaptation: pinned(0.5) }));
    await store.saveAdaptation('ada', slow);
    const last = await store.loadUser('ada');
    expect(last?.user).toEqual(knownUser());
    expect(last?.adaptation).toEqual(slow);
  });

  test('turns recorded at the same time are all kept', async () => {
    const store = await storeOf(['ada', 'bo']);
    const turns = Array.from({ length: 40 }, (_, index) =>
      measuredTurn({ turnId: `turn-${index}`, userId: index % 2 ? 'ada' : 'bo', topics: [index] }),
    );
    await Promise.all(turns.map((turn) => store.recordTurn(turn)));
    for (const userId of ['ada', 'bo'])
      expect((await store.loadUser(userId))?.topicFrequencies.turns).toBe(20);
  });
}
