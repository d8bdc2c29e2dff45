import { expect, test } from 'vitest';
import { TURNS_SHOWN } from '../../src/diary/session-turns.ts';
import { JUDGED, measuredTurn } from '../measured-turn.ts';
import type { Kit } from './kit.ts';

export function diarySuite({ storeOf }: Kit): void {
  const DAY = 86_400_000;

  async function twoDiaries() {
    const store = await storeOf(['ada', 'bo']);
    const turns = [
      { turnId: 'a1', sessionId: 'early', at: 10, words: 4, topics: [3, 1], meanIntervalMs: 100 },
      { turnId: 'a2', sessionId: 'early', at: 20, words: 8, topics: [1], meanIntervalMs: 200 },
      {
        turnId: 'a3',
        sessionId: 'early',
        at: 30,
        words: 3,
        topics: [9, 4, 3],
        timed: false,
        meanIntervalMs: null,
        charactersPerSecond: null,
        correctionRatio: null,
      },
      { turnId: 'a4', sessionId: 'late', at: DAY + 5, words: 2, topics: [] },
      { turnId: 'b1', sessionId: 'early', userId: 'bo', at: 7, words: 1, topics: [8] },
    ];
    for (const turn of turns) await store.recordTurn(measuredTurn(turn));
    return store;
  }

  test('sessions are listed newest first, as means over what was typed', async () => {
    const store = await twoDiaries();
    expect(await store.diary.list('ada', { limit: 10, offset: 0 })).toEqual({
      total: 2,
      sessions: [
        {
          id: 'late',
          day: '1970-01-02',
          startedAt: DAY + 5,
          lastTurnAt: DAY + 5,
          turns: 1,
          untimedTurns: 0,
          meanIntervalMs: 140,
          charactersPerSecond: 6,
          correctionRatio: 0.125,
          meanWords: 2,
          topics: [],
        },
        {
          id: 'early',
          day: '1970-01-01',
          startedAt: 10,
          lastTurnAt: 30,
          turns: 3,
          untimedTurns: 1,
          meanIntervalMs: 150,
          charactersPerSecond: 6,
          correctionRatio: 0.125,
          meanWords: 5,
          topics: ['cooking', 'vegetables', 'fruit'],
        },
      ],
    });
  });

  test('what was judged of a turn is read with it, in thousandths, and goes with it', async () => {
    const store = await storeOf(['ada']);
    const input = {
      ...JUDGED.input,
      weightedScore: 0.06254,
      signals: { hate: 1 / 3, refusal: null },
    };
    const judged = { ...JUDGED, input };
    await store.recordTurn(measuredTurn({ turnId: 'a', at: DAY, judged }));
    await store.recordTurn(measuredTurn({ turnId: 'b', at: 20 * DAY }));
    const read = async () =>
      (await store.diary.turns('ada', 'session-1'))?.turns.map((turn) => turn.judged);
    const kept = { ...input, weightedScore: 0.063, signals: { hate: 0.333, refusal: null } };
    expect(await read()).toEqual([{ ...JUDGED, input: kept }, null]);
    const rows = async () =>
      (await store.privacy.tables('ada')).find(({ table }) => table === 'turn_verdicts')?.rows;
    expect(await rows()).toBe(1);
    await store.retention.run(100 * DAY);
    expect(await read()).toEqual([null]);
    expect(await rows()).toBe(0);
  });

  test.each([
    [
      'a sentence for a principle',
      { principles: [{ id: 'do no harm', score: 0, verdict: 'allow' }] },
    ],
    [
      'a sentence for a version',
      { constitution: 'the one from yesterday, which was better than it' },
    ],
    ['a signal that there is not', { signals: { rudeness: 0.5 } }],
    ['a score beyond one', { signals: { hate: 1.5 } }],
    ['a place in the text', { spans: [{ start: 0, end: 4 }] }],
    ['another verdict', { verdict: 'maybe' }],
  ])('%s is not kept as judged', async (_, wrong) => {
    const store = await storeOf(['ada']);
    const judged = { ...JUDGED, input: { ...JUDGED.input, ...wrong } } as typeof JUDGED;
    await expect(store.recordTurn(measuredTurn({ judged }))).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
    expect(await store.lastSession('ada')).toBeNull();
  });

  test('a list is cut into pages', async () => {
    const store = await twoDiaries();
    const page = async (limit: number, offset: number) => {
      const { sessions, total } = await store.diary.list('ada', { limit, offset });
      return [sessions.map(({ id }) => id), total];
    };
    expect(await page(1, 0)).toEqual([['late'], 2]);
    expect(await page(1, 1)).toEqual([['early'], 2]);
    expect(await page(1, 2)).toEqual([[], 2]);
  });

  test('a page never has more than 100 sessions', async () => {
    const store = await storeOf(['ada']);
    for (let index = 0; index < 101; index += 1)
      await store.recordTurn(
        measuredTurn({ turnId: `turn-${index}`, sessionId: `session-${index}`, at: index }),
      );
    const { sessions, total } = await store.diary.list('ada', { limit: 5000, offset: 0 });
    expect([sessions.length, total]).toEqual([100, 101]);
  });

  test('the turns of a session come oldest first', async () => {
    const store = await twoDiaries();
    const read = await store.diary.turns('ada', 'early');
    expect(read?.turns.map(({ at, words }) => [at, words])).toEqual([
      [10, 4],
      [20, 8],
      [30, 3],
    ]);
  });

  test('no read and no removal reaches another user, even with the right id', async () => {
    const store = await twoDiaries();
    expect(await store.diary.turns('bo', 'late')).toBeNull();
    expect(await store.diary.turns('nobody', 'early')).toBeNull();
    expect((await store.diary.list('bo', { limit: 9, offset: 0 })).sessions).toMatchObject([
      { id: 'early', turns: 1 },
    ]);
    expect(await store.lastSession('bo')).toMatchObject({ id: 'early', lastTurnAt: 7 });
    expect(await store.lastSession('nobody')).toBeNull();
    expect((await store.loadUser('bo'))?.topicFrequencies.turns).toBe(1);
    expect(await store.loadUser('nobody')).toBeNull();
    expect(await store.diary.remove('bo', 'late')).toBe(false);
    expect(await store.diary.remove('bo', 'early')).toBe(true);
    expect((await store.diary.list('ada', { limit: 9, offset: 0 })).total).toBe(2);
    expect((await store.diary.turns('ada', 'early'))?.turns).toHaveLength(3);
  });

  test('a removed session takes its turns and their topics with it', async () => {
    const store = await twoDiaries();
    expect(await store.diary.remove('ada', 'early')).toBe(true);
    expect(await store.diary.remove('ada', 'early')).toBe(false);
    expect(await store.diary.turns('ada', 'early')).toBeNull();
    const loaded = await store.loadUser('ada');
    expect(loaded?.topicFrequencies.turns).toBe(1);
    expect(loaded?.topicFrequencies.counts.every((count) => count === 0)).toBe(true);
  });

  test('topics are counted anew from the sessions that stay', async () => {
    const store = await twoDiaries();
    await store.recordTurn(measuredTurn({ turnId: 'a5', sessionId: 'late', topics: [3, 9] }));
    await store.diary.remove('ada', 'early');
    const counts = (await store.loadUser('ada'))?.topicFrequencies.counts ?? [];
    expect(counts.flatMap((count, topic) => (count > 0 ? [[topic, count]] : []))).toEqual([
      [3, 1],
      [9, 1],
    ]);
  });

  test('of a very long session the newest turns are shown', async () => {
    const store = await storeOf(['ada']);
    const record = (at: number) => store.recordTurn(measuredTurn({ turnId: `turn-${at}`, at }));
    for (const oldest of [0, 1, 2]) await record(oldest);
    await Promise.all(Array.from({ length: TURNS_SHOWN }, (_, index) => record(index + 3)));
    const read = await store.diary.turns('ada', 'session-1');
    expect(read?.turns).toHaveLength(TURNS_SHOWN);
    expect(Math.min(...(read?.turns.map(({ at }) => at) ?? []))).toBe(3);
    expect(read?.session.turns).toBe(TURNS_SHOWN + 3);
  });
}
