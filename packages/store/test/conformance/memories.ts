import { expect, test } from 'vitest';
import type { Cycle } from '../../src/index.ts';
import type { Kit } from './kit.ts';

export function memoriesSuite({ storeOf }: Kit): void {
  test('a memory is made, listed newest first, edited with its history, and removed', async () => {
    let now = 1000;
    const { memories } = await storeOf(['ada', 'bo'], { clock: () => now });
    await memories.create('ada', { id: 'dog', text: 'The dog is called Fen 🐕' });
    now = 2000;
    await memories.create('ada', { id: 'tea', text: 'Tea without sugar' });
    const edited = { text: 'The dog is called Fenja', tellable: { cloud: true } };
    expect(await memories.edit('ada', 'dog', edited)).toEqual({
      id: 'dog',
      text: 'The dog is called Fenja',
      createdAt: 1000,
      updatedAt: 2000,
      usedAt: null,
      tellable: { cloud: true },
    });
    const { memories: listed, total } = await memories.list('ada', { limit: 1 });
    expect([listed.map(({ id }) => id), total]).toEqual([['tea'], 2]);
    expect((await memories.read('ada', 'dog'))?.history).toEqual([
      { text: 'The dog is called Fen 🐕', at: 1000 },
    ]);
    expect(await memories.read('bo', 'dog')).toBeNull();
    expect(await memories.remove('bo', 'dog')).toBe(false);
    expect(await memories.remove('ada', 'dog')).toBe(true);
    expect(await memories.read('ada', 'dog')).toBeNull();
    await expect(memories.edit('ada', 'dog', edited)).rejects.toMatchObject({
      code: 'MEMORY_UNKNOWN',
    });
  });

  test('the day of a use is kept, and is no wording; what is gone is left out', async () => {
    const DAY = 86_400_000;
    let now = 1000;
    const { memories } = await storeOf(['ada'], { clock: () => now });
    const made = await memories.create('ada', { id: 'dog', text: 'The dog is called Fen' });
    expect(made.usedAt).toBeNull();
    now = 3 * DAY + 5000;
    await memories.use('ada', ['dog', 'gone', 'dog']);
    const read = await memories.read('ada', 'dog');
    expect(read).toMatchObject({ memory: { ...made, usedAt: 3 * DAY }, history: [] });
    await memories.edit('ada', 'dog', { text: 'The dog is called Fenja' });
    expect((await memories.list('ada')).memories).toMatchObject([
      { text: 'The dog is called Fenja', updatedAt: now, usedAt: 3 * DAY },
    ]);
  });

  test('a switch alone is no new wording, and wordings are bounded: the oldest goes first', async () => {
    const { memories } = await storeOf(['ada'], { clock: () => 7 });
    await memories.create('ada', { id: 'dog', text: 'wording 0' });
    await memories.edit('ada', 'dog', { tellable: { cloud: false } });
    expect((await memories.read('ada', 'dog'))?.history).toEqual([]);
    for (let wording = 1; wording <= 23; wording += 1)
      await memories.edit('ada', 'dog', { text: `wording ${wording}` });
    const history = (await memories.read('ada', 'dog'))?.history ?? [];
    expect([history.length, history[0]?.text, history.at(-1)?.text]).toEqual([
      20,
      'wording 22',
      'wording 3',
    ]);
  });

  test.each([
    ['an empty text', 'dog', ''],
    ['a text that is too long', 'dog', 'x'.repeat(2001)],
    ['half a character', 'dog', 'dog \ud83d'],
    ['an id with a space', 'the dog', 'text'],
  ])('%s is refused', async (_, id, text) => {
    const { memories } = await storeOf(['ada']);
    await expect(memories.create('ada', { id, text })).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
    expect((await memories.list('ada')).total).toBe(0);
  });

  test('2,000 units of the longest characters fit', async () => {
    const { memories } = await storeOf(['ada']);
    const text = '漢'.repeat(2000);
    await memories.create('ada', { id: 'long', text });
    expect((await memories.read('ada', 'long'))?.memory.text).toBe(text);
    await expect(memories.create('ada', { id: 'long', text })).rejects.toMatchObject({
      code: 'MEMORY_EXISTS',
    });
  });

  test('the ledger of consents keeps every line; the newest of each purpose counts', async () => {
    const { consents } = await storeOf(['ada', 'bo']);
    const entry = (granted: boolean, at: number) =>
      ({ purpose: 'cloud', version: 1, granted, at }) as const;
    await consents.append('ada', entry(true, 1));
    await consents.append('ada', { ...entry(true, 2), purpose: 'style' });
    await consents.append('ada', entry(false, 3));
    expect(await consents.current('ada')).toEqual({
      cloud: entry(false, 3),
      style: { ...entry(true, 2), purpose: 'style' },
    });
    expect((await consents.history('ada')).map(({ at }) => at)).toEqual([3, 2, 1]);
    expect((await consents.history('ada', { limit: 1, offset: 1 })).map(({ at }) => at)).toEqual([
      2,
    ]);
    expect(await consents.current('bo')).toEqual({});
  });

  test('a budget adds up by user and UTC day, also at the same time', async () => {
    const { budgets } = await storeOf(['ada', 'bo']);
    await Promise.all(
      Array.from({ length: 20 }, () => budgets.spend('ada', 20_000, { calls: 1, bytes: 10 })),
    );
    await budgets.spend('ada', 20_001, { microcents: 5 });
    const nothing = { calls: 0, bytes: 0, tokens: 0, microcents: 0 };
    expect(await budgets.read('ada', 20_000)).toEqual({ ...nothing, calls: 20, bytes: 200 });
    expect(await budgets.read('ada', 20_001)).toEqual({ ...nothing, microcents: 5 });
    expect(await budgets.read('bo', 20_000)).toEqual(nothing);
    await expect(budgets.spend('ada', 1, { calls: -1 })).rejects.toMatchObject({
      code: 'VALUE_REFUSED',
    });
    await expect(budgets.spend('nobody', 1, { calls: 1 })).rejects.toMatchObject({
      code: 'USER_UNKNOWN',
    });
  });

  test('a cycle that is over is put back with its journal, once; one that runs is not', async () => {
    const { cycles, journal } = await storeOf([], { clock: () => 5 });
    const past: Cycle = {
      ...{ id: 'past', trigger: 'idleTimeout', startedAt: 1, endedAt: 3 },
      mode: 'light',
      state: 'finished',
    };
    const entry = { step: 'memories', at: 2, decision: 'kept', numbers: { ms: 1 }, words: {} };
    await cycles.restore(past, [entry]);
    expect(await cycles.list()).toEqual([past]);
    expect(await journal.read('past')).toEqual([entry]);
    await expect(cycles.restore(past, [])).rejects.toMatchObject({ code: 'CYCLE_EXISTS' });
    const running: Cycle = { ...past, id: 'running', state: 'running', endedAt: null };
    await expect(cycles.restore(running, [])).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
    expect(await cycles.list()).toHaveLength(1);
  });

  test('the database can be measured, rewritten and its chains signed', async () => {
    const { audit, housekeeping } = await storeOf([]);
    await audit.append({ actor: null, action: 'key.rotated', subject: null });
    await housekeeping.signChains();
    await housekeeping.compact();
    expect(await housekeeping.bytes()).toBeGreaterThan(0);
    const signed: number[] = [];
    for await (const { sequence } of audit.checkpoints()) signed.push(sequence);
    expect(signed).toEqual([1]);
  });

  test('a cycle is begun, journalled and ended', async () => {
    let now = 1000;
    const { cycles, journal } = await storeOf([], { clock: () => now });
    await cycles.begin({ id: 'one', mode: 'deep', trigger: 'scheduled' });
    const entry = {
      step: 'prune',
      at: 1500,
      decision: 'rolled-back',
      numbers: { before: 3.5, after: 3.75 },
      words: { weights: 'sha256:ab' },
    };
    await journal.append('one', entry);
    await journal.append('one', { ...entry, at: 1600 });
    now = 2000;
    await cycles.end('one', 'finished');
    expect(await cycles.list()).toEqual([
      {
        id: 'one',
        mode: 'deep',
        state: 'finished',
        startedAt: 1000,
        endedAt: 2000,
        trigger: 'scheduled',
      },
    ]);
    expect(await journal.read('one')).toEqual([entry, { ...entry, at: 1600 }]);
    await expect(cycles.end('two', 'failed')).rejects.toMatchObject({ code: 'CYCLE_UNKNOWN' });
    await expect(journal.append('two', entry)).rejects.toMatchObject({ code: 'CYCLE_UNKNOWN' });
    await expect(
      cycles.begin({ id: 'one', mode: 'light', trigger: 'manual' }),
    ).rejects.toMatchObject({ code: 'CYCLE_EXISTS' });
  });

  test('a memory that another took the place of is not listed, stays readable, and comes back', async () => {
    const { memories } = await storeOf(['ada', 'bo'], { clock: () => 7 });
    for (const id of ['puppy', 'dog', 'tea'])
      await memories.create('ada', { id, text: `about the ${id}` });
    await memories.supersede('ada', 'puppy', 'dog');
    const listed = await memories.list('ada');
    expect([listed.memories.map(({ id }) => id), listed.total]).toEqual([['tea', 'dog'], 2]);
    expect(await memories.read('ada', 'puppy')).toMatchObject({
      memory: { text: 'about the puppy' },
      replaced: [],
      replacedBy: 'dog',
    });
    expect(await memories.read('ada', 'dog')).toMatchObject({
      replaced: [{ id: 'puppy', text: 'about the puppy' }],
      replacedBy: null,
    });
    for (const [id, byId, code] of [
      ['dog', 'dog', 'MEMORY_LINK_REFUSED'],
      ['puppy', 'tea', 'MEMORY_LINK_REFUSED'],
      ['dog', 'puppy', 'MEMORY_LINK_REFUSED'],
      ['dog', 'cat', 'MEMORY_UNKNOWN'],
    ] as const)
      await expect(memories.supersede('ada', id, byId)).rejects.toMatchObject({ code });
    await expect(memories.supersede('bo', 'dog', 'tea')).rejects.toMatchObject({
      code: 'MEMORY_UNKNOWN',
    });
    expect(await memories.reinstate('bo', 'puppy')).toBe(false);
    expect(await memories.reinstate('ada', 'puppy')).toBe(true);
    expect(await memories.reinstate('ada', 'puppy')).toBe(false);
    expect((await memories.list('ada')).total).toBe(3);
  });

  test('a merged memory is told only where each of its parts may be, and is forgotten with all of them', async () => {
    const { memories } = await storeOf(['ada'], { clock: () => 7 });
    for (const id of ['puppy', 'dog', 'tea'])
      await memories.create('ada', { id, text: `about the ${id}` });
    await memories.edit('ada', 'puppy', { tellable: { cloud: true, other: true } });
    await memories.edit('ada', 'dog', { tellable: { cloud: true, other: false } });
    const merged = { id: 'fen', ids: ['puppy', 'dog'], text: 'The dog Fen was a puppy' };
    expect(await memories.merge('ada', merged)).toEqual({
      id: 'fen',
      text: 'The dog Fen was a puppy',
      createdAt: 7,
      updatedAt: 7,
      usedAt: null,
      tellable: { cloud: true },
    });
    expect((await memories.read('ada', 'fen'))?.replaced.map(({ id }) => id)).toEqual([
      'puppy',
      'dog',
    ]);
    await memories.merge('ada', { id: 'all', ids: ['fen', 'tea'], text: 'About Fen and tea' });
    expect((await memories.list('ada')).memories.map(({ id }) => id)).toEqual(['all']);
    expect(await memories.remove('ada', 'all')).toBe(true);
    for (const id of ['all', 'fen', 'puppy', 'dog', 'tea'])
      expect(await memories.read('ada', id)).toBeNull();
  });

  test.each([
    ['one memory', { id: 'new', ids: ['dog', 'dog'], text: 'text' }, 'MEMORY_LINK_REFUSED'],
    ['an unknown one', { id: 'new', ids: ['dog', 'cat'], text: 'text' }, 'MEMORY_UNKNOWN'],
    ['an id that is taken', { id: 'dog', ids: ['dog', 'tea'], text: 'text' }, 'MEMORY_EXISTS'],
    ['no text', { id: 'new', ids: ['dog', 'tea'], text: '' }, 'VALUE_REFUSED'],
  ])('a merge of %s changes nothing', async (_, merged, code) => {
    const { memories } = await storeOf(['ada']);
    for (const id of ['dog', 'tea']) await memories.create('ada', { id, text: 'text' });
    await expect(memories.merge('ada', merged)).rejects.toMatchObject({ code });
    expect((await memories.list('ada')).total).toBe(2);
  });
}
