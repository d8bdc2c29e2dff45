import { expect, it } from 'vitest';
import { setUp } from '../turn/set-up.fixture.ts';

const MINUTE = 60_000;
const page = { limit: 100, offset: 0 };
type House = Awaited<ReturnType<typeof setUp>>;

const turnsOfSessions = async ({ assistant }: House) =>
  (await assistant.diary.list('ann', page)).sessions.map(({ turns }) => turns);

it('a session ends after a gap of 30 minutes, whatever the conversation', async () => {
  const house = await setUp();
  await house.say('The first thing.');
  house.time.advance(20 * MINUTE);
  await house.say('The second thing.', { conversationId: 'b' });
  house.time.advance(30 * MINUTE - 1);
  await house.say('The third thing.');
  house.time.advance(30 * MINUTE);
  await house.say('The fourth thing.');
  expect(await turnsOfSessions(house)).toEqual([1, 3]);
});

it('a restart goes on with the session, the baselines and the adaptation', async () => {
  const house = await setUp();
  for (let turn = 0; turn < 6; turn++) await house.say('hey whats up lol gonna grab food');
  const before = await house.assistant.adaptation.read('ann');
  await house.restart();
  expect(house.assistant.conversations.list('ann')).toEqual([]);
  const after = await house.assistant.adaptation.read('ann');
  expect(after.axes.formality).toEqual({
    ...before.axes.formality,
    change: 0,
    evidence: [],
    counterfactual: null,
  });
  expect(after.undoable).toBe(false);
  const messages = await house.say('And one more thing to say.');
  const finished = messages.at(-1);
  if (finished?.type !== 'turnFinished') throw new Error('It did not finish.');
  expect(finished.receipt.features.slice(24).some((deviation) => deviation !== 0)).toBe(true);
  expect(await turnsOfSessions(house)).toEqual([7]);
  expect((await house.store.loadUser('ann'))?.user.turns).toBe(7);
});

it('a restart after the gap begins a new session', async () => {
  const house = await setUp();
  await house.say('The first thing.');
  house.time.advance(30 * MINUTE);
  await house.restart();
  await house.say('The second thing.');
  expect(await turnsOfSessions(house)).toEqual([1, 1]);
});

it('a clock that goes back goes on with the session', async () => {
  const house = await setUp();
  await house.say('The first thing.');
  house.time.sleep(-45 * MINUTE);
  await house.say('The second thing.', { conversationId: 'b' });
  expect(await turnsOfSessions(house)).toEqual([2]);
});

it('a user let go of from memory is measured on from the store', async () => {
  const house = await setUp({ limits: { trackedUsers: 1 } });
  await house.say('The first thing.');
  await house.say('Another thing.', { userId: 'bob', conversationId: 'b' });
  await house.say('The second thing.');
  expect((await house.store.loadUser('ann'))?.user.turns).toBe(2);
  expect(await turnsOfSessions(house)).toEqual([2]);
});
