import { diary as diarySchema, diarySessionTurns } from '@lethe/protocol';
import { expect, it } from 'vitest';
import { setUp } from '../turn/set-up.fixture.ts';
import { pasted } from '../turn/typing.fixture.ts';

const page = { limit: 100, offset: 0 };
const TEN_WORDS = 'one two three four five six seven eight nine ten';

it('tells the usual values once five turns are known', async () => {
  const { assistant, say } = await setUp();
  for (let turn = 0; turn < 4; turn++) await say(TEN_WORDS);
  expect((await assistant.diary.list('ann', page)).baseline).toBeNull();
  await say(TEN_WORDS);
  const diary = await assistant.diary.list('ann', page);
  expect(diarySchema.parse(diary)).toEqual(diary);
  expect(diary.baseline?.turns).toBe(5);
  expect(diary.baseline?.words).toBeCloseTo(10);
  expect(diary.baseline?.meanIntervalMs).toBeCloseTo(diary.sessions[0]!.meanIntervalMs!);
});

it('has no usual interval of someone who only pastes', async () => {
  const { assistant, say } = await setUp();
  for (let turn = 0; turn < 6; turn++) await say(TEN_WORDS, pasted(TEN_WORDS));
  const { baseline, sessions } = await assistant.diary.list('ann', page);
  expect(baseline).toBeNull();
  expect(sessions[0]).toMatchObject({ turns: 6, untimedTurns: 6, meanIntervalMs: null });
});

it('deleting the current session begins a new one with the next turn', async () => {
  const { assistant, say } = await setUp();
  await say(TEN_WORDS);
  const { sessions } = await assistant.diary.list('ann', page);
  const { id } = sessions[0]!;
  const turns = await assistant.diary.turns('ann', id);
  expect(diarySessionTurns.parse(turns)).toEqual(turns);
  await assistant.diary.remove('ann', id);
  expect((await assistant.diary.list('ann', page)).sessions).toEqual([]);
  await expect(assistant.diary.remove('ann', id)).rejects.toMatchObject({
    code: 'SESSION_UNKNOWN',
  });
  await say(TEN_WORDS);
  const after = await assistant.diary.list('ann', page);
  expect(after.sessions.map((session) => [session.turns, session.id === id])).toEqual([[1, false]]);
});
