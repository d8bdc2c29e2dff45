import { memory, memoryList, memoryWithHistory } from '@lethe/protocol';
import { expect, it } from 'vitest';
import { bytesUnder } from '../privacy/bytes-under.fixture.ts';
import { setUp } from '../turn/set-up.fixture.ts';
import { relevantMemories } from './memories.ts';

const page = { limit: 100, offset: 0 };

it('remembers, rewords with a history, and forgets', async () => {
  const { assistant, time } = await setUp();
  const kept = await assistant.memories.create('ann', { text: 'My sister is called Ida' });
  expect(memory.parse(kept)).toEqual(kept);
  time.advance(1000);
  const changed = await assistant.memories.change('ann', kept.id, { text: 'Ida is my sister' });
  expect(changed).toMatchObject({ id: kept.id, text: 'Ida is my sister' });
  const read = await assistant.memories.read('ann', kept.id);
  expect(memoryWithHistory.parse(read)).toEqual(read);
  expect(read.history).toEqual([{ text: 'My sister is called Ida', at: kept.updatedAt }]);
  const list = await assistant.memories.list('ann', page);
  expect(memoryList.parse(list)).toEqual({ memories: [changed], total: 1 });
  await assistant.memories.forget('ann', kept.id);
  expect(await assistant.memories.list('ann', page)).toEqual({ memories: [], total: 0 });
});

it('what was said twice is forgotten by either id; what was corrected alone', async () => {
  const { assistant, store } = await setUp();
  const remember = (text: string) => assistant.memories.create('ann', { text });
  const [first, second] = [await remember('I eat no nuts'), await remember('I eat no nuts.')];
  const [old, young] = [await remember('I live in Bergen'), await remember('I live in Oslo')];
  await store.memories.supersede('ann', first.id, second.id);
  await store.memories.supersede('ann', old.id, young.id);
  await assistant.memories.forget('ann', first.id);
  await assistant.memories.forget('ann', old.id);
  const left = (await assistant.memories.list('ann', page)).memories.map(({ id }) => id);
  expect(left).toEqual([young.id]);
  expect(await store.memories.read('ann', first.id)).toBeNull();
});

it("is nobody else's", async () => {
  const { assistant } = await setUp();
  const { id } = await assistant.memories.create('ann', { text: 'A secret garden' });
  const unknown = { code: 'MEMORY_UNKNOWN', status: 404 };
  await expect(assistant.memories.read('bob', id)).rejects.toMatchObject(unknown);
  await expect(assistant.memories.change('bob', id, { text: 'x' })).rejects.toMatchObject(unknown);
  await expect(assistant.memories.forget('bob', id)).rejects.toMatchObject(unknown);
  expect((await assistant.memories.read('ann', id)).memory.text).toBe('A secret garden');
});

it('no word of it is readable on disk', async () => {
  const { assistant, directory } = await setUp();
  await assistant.memories.create('ann', { text: 'The rhododendron blooms in Trondheim' });
  const bytes = await bytesUnder(directory);
  expect(['rhododendron', 'trondheim'].filter((word) => bytes.includes(word))).toEqual([]);
});

it('a prompt gets what the message is about, and a connection only what it may be told', async () => {
  const { assistant, store, time } = await setUp();
  const nuts = await assistant.memories.create('ann', { text: 'I am allergic to nuts' });
  await assistant.memories.create('ann', { text: 'Nuts make my brother sneeze' });
  await assistant.memories.create('ann', { text: 'My bicycle is red' });
  await assistant.memories.change('ann', nuts.id, { tellable: { upstream: true } });
  const message = 'Are there nuts in this cake?';
  expect(await relevantMemories('ann', message, { store, now: time.clock() })).toHaveLength(2);
  expect(
    await relevantMemories('ann', message, { store, now: time.clock(), connection: 'upstream' }),
  ).toEqual(['I am allergic to nuts']);
  expect(
    await relevantMemories('ann', message, { store, now: time.clock(), connection: 'other' }),
  ).toEqual([]);
});

it('a model that reads memories is told those a message is about; another is told none', async () => {
  const house = await setUp();
  await house.assistant.memories.create('ann', { text: 'I am allergic to nuts' });
  await house.say('Are nuts healthy?');
  Object.assign(house.runtime, { readsMemories: true });
  await house.say('Are nuts healthy for me?');
  await house.say('And the weather?');
  const told = house.runtime.asked.map(({ messages }) => messages.at(-1)?.memories);
  expect(told).toEqual([undefined, ['I am allergic to nuts'], undefined]);
});

it('the day on which a model was told a memory is kept with it, once a day', async () => {
  const house = await setUp();
  const { assistant, store, time } = house;
  const nuts = await assistant.memories.create('ann', { text: 'I am allergic to nuts' });
  await assistant.memories.create('ann', { text: 'My bicycle is red' });
  expect(nuts.usedAt).toBeNull();
  const used = async () =>
    (await assistant.memories.list('ann', page)).memories.map(({ usedAt }) => usedAt);
  Object.assign(house.runtime, { readsMemories: true });
  const today = Math.floor(time.clock() / 86_400_000) * 86_400_000;
  await house.say('Are nuts healthy?');
  expect(await used()).toEqual([null, today]);
  time.advance(86_400_000);
  await relevantMemories('ann', 'nuts', { store, now: time.clock() });
  expect(await used()).toEqual([null, today + 86_400_000]);
  const read = await assistant.memories.read('ann', nuts.id);
  expect(read.memory).toMatchObject({ text: nuts.text, updatedAt: nuts.updatedAt });
});
