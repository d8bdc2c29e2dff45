import { privacyReport } from '@lethe/protocol';
import { expect, it } from 'vitest';
import { says } from '../turn/scripted-runtime.fixture.ts';
import { lastOf, setUp } from '../turn/set-up.fixture.ts';
import { bytesUnder } from './bytes-under.fixture.ts';

const page = { limit: 100, offset: 0 };

it('says what is stored, what is in memory and what left', async () => {
  const { assistant, say } = await setUp();
  await say('The first thing.');
  await say('The second thing.', { conversationId: 'b' });
  const report = await assistant.privacy('ann');
  expect(privacyReport.parse(report)).toEqual(report);
  expect(report).toMatchObject({
    messagesStored: 0,
    inMemory: { conversations: 2, turns: 2, idleMinutes: 30 },
    left: { requestsToday: 0, bytesToday: 0, maskedToday: 0, requests: 0 },
  });
  expect(report.stored.find(({ table }) => table === 'turns')?.rows).toBe(2);
});

it('deletes everything measured, in the store and in memory', async () => {
  const { assistant, say, store } = await setUp();
  for (let turn = 0; turn < 6; turn++) await say('hey whats up lol gonna grab food');
  await assistant.deleteStored('ann');
  expect(await store.loadUser('ann')).toBeNull();
  const { axes, undoable } = await assistant.adaptation.read('ann');
  expect([axes.formality.value, undoable]).toEqual([0.5, false]);
  expect(await assistant.diary.list('ann', page)).toEqual({
    sessions: [],
    total: 0,
    baseline: null,
  });
  await say('A new beginning.');
  expect((await store.loadUser('ann'))?.user.turns).toBe(1);
});

it('does not record the turn that is being answered while everything is deleted', async () => {
  const house = await setUp();
  house.runtime.script = async function* () {
    await house.assistant.deleteStored('ann');
    yield* says(['It is done.']);
  };
  lastOf(await house.say('Please answer slowly.'), 'turnFinished');
  expect(await house.store.loadUser('ann')).toBeNull();
  expect((await house.assistant.diary.list('ann', page)).total).toBe(0);
});

it('no word of a conversation is in any file', async () => {
  const house = await setUp();
  const messages = [
    'Yesterday my grandmother visited Copenhagen with seventeen suitcases',
    'please summarise whatever happened underneath the lighthouse',
  ];
  const answers = ['Wonderful! Seventeen suitcases sound cumbersome, honestly. '];
  house.runtime.script = (options) => says(answers, options);
  for (const message of messages) await house.say(message);
  house.runtime.script = async function* () {
    yield { type: 'text', text: 'Halfway through ' };
    throw new Error('Halfway through the cumbersome lighthouse');
  };
  await house.say('Another grandmother, another suitcase, indefinitely', { turnId: 'failing' });
  const bytes = await bytesUnder(house.directory);
  expect(bytes).toContain('sqlite format 3');
  const words = [...messages, ...answers, 'Halfway through another suitcase indefinitely']
    .join(' ')
    .toLowerCase()
    .match(/[a-z]{6,}/g)!;
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => bytes.includes(word))).toEqual([]);
  for (const { message } of house.reported)
    expect(words.filter((word) => message.toLowerCase().includes(word))).toEqual([]);
});
