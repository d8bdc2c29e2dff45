import { CodedError } from '@lethe/protocol';
import { describe, expect, it } from 'vitest';
import { endEvent, says } from './scripted-runtime.fixture.ts';
import { collect, lastOf, setUp, textOf } from './set-up.fixture.ts';
import { pasted, typed } from './typing.fixture.ts';

const QUESTION = 'Could you tell me about the tallest mountain?';

const sessionsOf = async ({ assistant }: Awaited<ReturnType<typeof setUp>>, userId = 'ann') =>
  (await assistant.diary.list(userId, { limit: 100, offset: 0 })).sessions;

describe('a turn', () => {
  it('is measured, answered, recorded and announced in this order', async () => {
    const house = await setUp();
    house.runtime.script = async function* () {
      yield { type: 'queued', position: 1 };
      yield* says(['It is ', 'high. ', 'Very high.']);
    };
    const messages = await house.say(QUESTION);
    expect(messages.map(({ type }) => type)).toEqual([
      'turnStarted',
      'turnQueued',
      'turnText',
      'turnText',
      'turnText',
      'turnText',
      'turnFinished',
    ]);
    expect(textOf(messages)).toBe('It is high. Very high.');
    const { receipt, expiresAt } = lastOf(messages, 'turnFinished');
    expect(expiresAt).toBe(house.time.clock() + 30 * 60_000);
    expect(receipt).toMatchObject({
      turnId: 'turn-1',
      at: house.time.clock(),
      model: 'local/scripted',
      route: 'local',
      routed: null,
      egressBytes: 0,
      masked: 0,
      ended: 'end',
      truncatedPrompt: false,
      tokens: { prompt: 12, reused: 4, completion: 7 },
      timings: { own: 0, queue: 0, firstToken: 20, generation: 100 },
      edits: { sentencesCut: 0, contractions: 0, plainWords: 0 },
    });
    const [session] = await sessionsOf(house);
    expect(session).toMatchObject({ turns: 1, untimedTurns: 0, meanWords: 8 });
    const { turns } = await house.assistant.diary.turns('ann', session!.id);
    expect(turns).toMatchObject([{ words: 8, model: 'local/scripted', latencyMs: 100 }]);
    expect(house.assistant.conversations.read('ann', 'a').turns).toEqual([
      {
        turnId: 'turn-1',
        at: house.time.clock(),
        text: QUESTION,
        answer: 'It is high. Very high.',
        receipt,
      },
    ]);
  });

  it('adapts before it answers: the announced axes are the style that is asked for', async () => {
    const house = await setUp();
    const [started] = await house.say('hey whats up lol gonna grab some food brb');
    if (started?.type !== 'turnStarted') throw new Error('It did not start.');
    const { axes } = started.adaptation;
    expect(axes.formality.value).toBeLessThan(0.5);
    const asked = house.runtime.asked[0]!;
    const values = Object.entries(axes).map(([axis, { value }]) => [axis, value]);
    expect(asked.style).toEqual(Object.fromEntries(values));
    expect(asked.maxTokens).toBe(Math.round(64 + 192 * axes.verbosity.value));
    expect(asked.temperature).toBeCloseTo(0.3 + 0.4 * axes.expressiveness.value);
  });

  it('tells the model its own state with messages that ask about it, and with them later', async () => {
    const house = await setUp();
    await house.say('What do you store about me?');
    await house.say('Thank you, good night.');
    const facts = { turns: 1, sessions: 0, memories: 0, left: 0, masked: 0, style: [] };
    expect(house.runtime.asked[0]!.messages[0]!.facts).toEqual(facts);
    const [question, , next] = house.runtime.asked[1]!.messages;
    expect(question!.facts).toEqual(facts);
    expect(next!.facts).toBeUndefined();
    await house.say('How many sessions do you know?');
    expect(house.runtime.asked[2]!.messages.at(-1)!.facts).toMatchObject({ turns: 3, sessions: 1 });
  });

  it('shows the model the answered turns in their own style, under a name of its own', async () => {
    const house = await setUp();
    await house.say('Good morning to you.');
    await house.say('And how are you today?');
    const [first, second] = house.runtime.asked;
    expect(second!.messages).toEqual([
      { role: 'user', content: 'Good morning to you.' },
      { role: 'assistant', content: 'It is fine.', style: first!.style },
      { role: 'user', content: 'And how are you today?' },
    ]);
    expect(second!.conversationId).toBe(first!.conversationId);
    expect(second!.conversationId).not.toBe('a');
    expect(second!.seed).not.toBe(first!.seed);
  });

  it('sends the model no more turns than could matter to it', async () => {
    const house = await setUp();
    for (let index = 0; index < 12; index++) await house.say('word '.repeat(50).trim());
    const units = house.runtime.asked
      .at(-1)!
      .messages.reduce((sum, { content }) => sum + content.length, 0);
    expect(units).toBeGreaterThan(64 * 16);
    expect(units).toBeLessThan(64 * 16 + 2 * 260);
  });

  it('ends the generation once the sentence budget is used up', async () => {
    const house = await setUp();
    await house.assistant.adaptation.change('ann', 'verbosity', { value: 0 });
    const given: string[] = [];
    house.runtime.script = async function* ({ signal }) {
      for (const text of ['One is. ', 'Two is. ', 'Three is. ', 'Four is. ', 'Five. ', 'Six. ']) {
        if (signal?.aborted) break;
        given.push(text);
        yield { type: 'text', text };
      }
      yield endEvent({ reason: signal?.aborted ? 'abort' : 'end' });
    };
    const messages = await house.say(QUESTION);
    expect(textOf(messages)).toBe('One is. Two is.');
    expect(given).toHaveLength(5);
    expect(lastOf(messages, 'turnFinished').receipt).toMatchObject({
      ended: 'end',
      edits: { sentencesCut: 2 },
    });
  });

  it('takes 1 to 8,192 characters', async () => {
    const house = await setUp();
    const tooLong = await house.say('x', pasted('x'.repeat(8193)));
    expect(lastOf(tooLong, 'turnFailed').code).toBe('TEXT_INVALID');
    expect(lastOf(await house.say('x', pasted('')), 'turnFailed').code).toBe('TEXT_INVALID');
    lastOf(await house.say('x', pasted('x'.repeat(8192))), 'turnFinished');
    expect(house.assistant.conversations.read('ann', 'a').turns).toHaveLength(1);
  });

  it('refuses key times that cannot be, and changes nothing', async () => {
    const house = await setUp();
    const keys = [
      [0, 50, 'letter'],
      [Number.NaN, null, 'letter'],
    ] as never;
    const failed = lastOf(await house.say(QUESTION, { keys }), 'turnFailed');
    expect(failed.code).toBe('KEYS_NOT_FINITE');
    expect(house.assistant.conversations.list('ann')).toEqual([]);
    expect(await sessionsOf(house)).toEqual([]);
  });
});

describe('order', () => {
  it('one running answer a conversation', async () => {
    const house = await setUp();
    const first = house.assistant.turn({
      userId: 'ann',
      conversationId: 'a',
      turnId: 'first',
      ...typed(QUESTION),
    });
    await first.next();
    const refused = await house.say('Me too, please.');
    expect(lastOf(refused, 'turnFailed').code).toBe('TURN_RUNNING');
    expect(house.reported).toEqual([]);
    lastOf(await collect(first), 'turnFinished');
    expect((await house.store.loadUser('ann'))?.user.turns).toBe(1);
  });

  it('turns of one user in two conversations are measured one after the other', async () => {
    const house = await setUp();
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => house.say(QUESTION, { conversationId: `c${index}` })),
    );
    const known = await house.store.loadUser('ann');
    expect(known?.user.turns).toBe(8);
    expect(known?.user.baselines.map(({ count }) => count)).toContain(8);
    expect((await sessionsOf(house)).map(({ turns }) => turns)).toEqual([8]);
  });

  it('the same turn twice is refused', async () => {
    const house = await setUp();
    await house.say(QUESTION, { turnId: 'same' });
    const again = await house.say(QUESTION, { turnId: 'same' });
    expect(lastOf(again, 'turnFailed').code).toBe('TURN_KNOWN');
    expect((await house.store.loadUser('ann'))?.user.turns).toBe(1);
  });
});

describe('stopping', () => {
  it('keeps what was said, and records it', async () => {
    const house = await setUp();
    const stop = new AbortController();
    house.runtime.script = async function* ({ signal }) {
      yield { type: 'text', text: 'The beginning and ' };
      stop.abort();
      expect(signal?.aborted).toBe(true);
      yield endEvent({ reason: 'abort', completionTokens: 3 });
    };
    const messages = await house.say(QUESTION, { signal: stop.signal });
    expect(textOf(messages)).toBe('The beginning and ');
    expect(lastOf(messages, 'turnFinished').receipt).toMatchObject({
      ended: 'abort',
      tokens: { completion: 3 },
    });
    expect(house.assistant.conversations.read('ann', 'a').turns[0]?.answer).toBe(
      'The beginning and ',
    );
    expect((await sessionsOf(house))[0]?.turns).toBe(1);
  });

  it('is what leaving early means', async () => {
    const house = await setUp();
    house.runtime.script = (options) => says(['One is. ', 'Two is. ', 'Three is. '], options);
    const messages = house.assistant.turn({
      userId: 'ann',
      conversationId: 'a',
      turnId: 'left',
      ...typed(QUESTION),
    });
    for await (const { type } of messages) if (type === 'turnText') break;
    const [turn] = house.assistant.conversations.read('ann', 'a').turns;
    expect(turn?.answer).toBe('One ');
    expect(turn?.receipt).toMatchObject({ ended: 'abort', tokens: { completion: 7 } });
    expect((await sessionsOf(house))[0]?.turns).toBe(1);
    lastOf(await house.say('Go on with it.'), 'turnFinished');
  });

  it('leaving before the answer began is recorded as stopped', async () => {
    const house = await setUp();
    const messages = house.assistant.turn({
      userId: 'ann',
      conversationId: 'a',
      turnId: 'left',
      ...typed(QUESTION),
    });
    await messages.next();
    await messages.return();
    expect(house.runtime.asked).toEqual([]);
    expect(house.assistant.conversations.read('ann', 'a').turns[0]?.receipt).toMatchObject({
      ended: 'abort',
      tokens: { prompt: 0, reused: 0, completion: 0 },
    });
    expect((await house.store.loadUser('ann'))?.user.turns).toBe(1);
  });

  it('dropping the conversation stops its answer', async () => {
    const house = await setUp();
    house.runtime.script = async function* (options) {
      yield { type: 'text', text: 'The beginning ' };
      house.assistant.conversations.drop('ann', 'a');
      yield* says(['and the rest.'], options);
    };
    const messages = await house.say(QUESTION);
    expect(lastOf(messages, 'turnFinished').receipt.ended).toBe('abort');
    expect(house.dropped).toEqual(['ann/a deleted']);
    expect(house.runtime.forgotten).toEqual([house.runtime.asked[0]?.conversationId]);
    expect(house.assistant.conversations.list('ann')).toEqual([]);
  });
});

describe('failure', () => {
  it('of the model: nothing is measured or recorded, the message stays', async () => {
    const house = await setUp();
    await house.say('A first message that goes well.');
    const before = await house.assistant.adaptation.read('ann');
    const known = await house.store.loadUser('ann');
    house.runtime.script = async function* () {
      yield { type: 'text', text: 'The beginning ' };
      throw new Error(`a fault that quotes ${QUESTION}`);
    };
    const messages = await house.say(QUESTION);
    const failed = lastOf(messages, 'turnFailed');
    expect(failed).toEqual({
      type: 'turnFailed',
      turnId: 'turn-2',
      code: 'GENERATION_FAILED',
      message:
        'The model stopped with a fault. Your message is still in the conversation: ask for the answer again. If it happens again, start Lethe anew.',
    });
    expect(await house.assistant.adaptation.read('ann')).toEqual(before);
    expect(await house.store.loadUser('ann')).toEqual(known);
    expect((await sessionsOf(house))[0]?.turns).toBe(1);
    expect(house.assistant.conversations.read('ann', 'a').turns[1]).toMatchObject({
      text: QUESTION,
      receipt: null,
    });
    expect(house.reported.map(({ code }) => code)).toEqual(['GENERATION_FAILED']);

    house.runtime.script = (options) => says(['Now it is fine.'], options);
    lastOf(await house.say('Then something else.'), 'turnFinished');
    expect(house.runtime.asked.at(-1)?.messages.map(({ content }) => content)).toEqual([
      'A first message that goes well.',
      'It is fine.',
      'Then something else.',
    ]);
    expect((await house.store.loadUser('ann'))?.user.turns).toBe(2);
  });

  it('of a full queue: says when to try again', async () => {
    const house = await setUp();
    house.runtime.script = () => {
      throw new CodedError('GENERATION_QUEUE_FULL', 'Too many.', {
        status: 503,
        retryAfterSeconds: 3,
      });
    };
    expect(lastOf(await house.say(QUESTION), 'turnFailed')).toMatchObject({
      code: 'GENERATION_QUEUE_FULL',
      retryAfterSeconds: 3,
    });
  });

  it('of a model that ends without a word', async () => {
    const house = await setUp();
    house.runtime.script = async function* () {};
    expect(lastOf(await house.say(QUESTION), 'turnFailed').code).toBe('GENERATION_INCOMPLETE');
    lastOf(await house.say(QUESTION, { conversationId: 'b' }), 'turnFailed');
    expect(await house.store.loadUser('ann')).toBeNull();
  });

  it('of the store: the answer was sent and stays, and the failure is told', async () => {
    const house = await setUp({ storeOptions: { maximumBytes: 400 * 1024 } });
    let messages = await house.say(QUESTION);
    for (let turn = 0; turn < 2000 && messages.at(-1)?.type === 'turnFinished'; turn++)
      messages = await house.say(QUESTION);
    expect(lastOf(messages, 'turnFailed').code).toBe('DISK_FULL');
    expect(textOf(messages)).toBe('It is fine.');
    const { turns } = house.assistant.conversations.read('ann', 'a');
    expect(turns.at(-1)).toMatchObject({ answer: 'It is fine.', receipt: { ended: 'end' } });
    const { turns: recorded } = (await house.store.loadUser('ann'))!.user;
    const [session] = await sessionsOf(house);
    expect(session?.turns).toBe(recorded);
    lastOf(await house.say(QUESTION), 'turnFailed');
  });
});

describe('answering again', () => {
  it('measures nothing, records nothing, drops later turns', async () => {
    const house = await setUp();
    await house.say('The first thing.');
    await house.say('The second thing.');
    const known = await house.store.loadUser('ann');
    house.runtime.script = (options) => says(['Another answer.'], options);
    const request = { userId: 'ann', conversationId: 'a', turnId: 'turn-1' };
    const messages = await collect(house.assistant.regenerate(request));
    expect(messages.map(({ type }) => type)).toEqual([
      'turnStarted',
      'turnText',
      'turnText',
      'turnFinished',
    ]);
    expect(house.assistant.conversations.read('ann', 'a').turns).toMatchObject([
      { turnId: 'turn-1', text: 'The first thing.', answer: 'Another answer.' },
    ]);
    expect(await house.store.loadUser('ann')).toEqual(known);
    expect((await sessionsOf(house))[0]?.turns).toBe(2);
    expect(house.runtime.asked[2]?.seed).not.toBe(house.runtime.asked[0]?.seed);
  });

  it('brings the earlier answer back when it fails', async () => {
    const house = await setUp();
    await house.say('The first thing.');
    const before = house.assistant.conversations.read('ann', 'a').turns;
    house.runtime.script = async function* () {
      yield { type: 'text', text: 'Other words ' };
      throw new Error('fault');
    };
    const request = { userId: 'ann', conversationId: 'a', turnId: 'turn-1' };
    const messages = await collect(house.assistant.regenerate(request));
    expect(lastOf(messages, 'turnFailed').code).toBe('GENERATION_FAILED');
    expect(house.assistant.conversations.read('ann', 'a').turns).toEqual(before);
  });

  it('answers a turn that had failed', async () => {
    const house = await setUp();
    house.runtime.script = async function* () {};
    await house.say(QUESTION);
    house.runtime.script = (options) => says(['Here it is.'], options);
    const request = { userId: 'ann', conversationId: 'a', turnId: 'turn-1' };
    const messages = await collect(house.assistant.regenerate(request));
    expect(lastOf(messages, 'turnFinished').receipt.features).toHaveLength(32);
  });

  it('of another user is refused', async () => {
    const house = await setUp();
    await house.say('The first thing.');
    const request = { userId: 'bob', conversationId: 'a', turnId: 'turn-1' };
    const messages = await collect(house.assistant.regenerate(request));
    expect(lastOf(messages, 'turnFailed').code).toBe('CONVERSATION_UNKNOWN');
  });
});

it('edit and resend drops the turn and all after it', async () => {
  const house = await setUp();
  await house.say('The first thing.');
  await house.say('The second thing.');
  await house.say('The third thing.');
  await house.say('The second thing, better.', { replaces: 'turn-2' });
  expect(house.assistant.conversations.read('ann', 'a').turns.map(({ text }) => text)).toEqual([
    'The first thing.',
    'The second thing, better.',
  ]);
});

it('a user never reaches what is another user’s', async () => {
  const house = await setUp();
  await house.say(QUESTION);
  const [session] = await sessionsOf(house);
  const { assistant } = house;
  expect(assistant.conversations.list('bob')).toEqual([]);
  expect(() => assistant.conversations.read('bob', 'a')).toThrow(
    expect.objectContaining({ code: 'CONVERSATION_UNKNOWN', status: 404 }),
  );
  expect(() => assistant.conversations.drop('bob', 'a')).toThrow();
  await expect(assistant.diary.turns('bob', session!.id)).rejects.toMatchObject({
    code: 'SESSION_UNKNOWN',
    status: 404,
  });
  await expect(assistant.diary.remove('bob', session!.id)).rejects.toMatchObject({ status: 404 });
  expect((await assistant.adaptation.read('bob')).undoable).toBe(false);
  expect(await sessionsOf(house)).toHaveLength(1);
});

it('1,000 turns of one user leave no more behind in memory than the last ones', async () => {
  const house = await setUp();
  house.runtime.script = (options) => {
    house.runtime.asked.length = 0;
    return says(['It is fine.'], options);
  };
  for (let turn = 0; turn < 1000; turn++) {
    house.time.advance(20_000);
    lastOf(await house.say('Tell me a little more.'), 'turnFinished');
  }
  const { inMemory } = await house.assistant.privacy('ann');
  expect(inMemory).toEqual({ conversations: 1, turns: 200, idleMinutes: 30 });
  expect((await house.store.loadUser('ann'))?.user.turns).toBe(1000);
  house.time.advance(5000);
  expect(house.time.pending).toBe(1);
}, 120_000);

describe('closing', () => {
  it('ends running answers, records them, and takes nothing more', async () => {
    const house = await setUp();
    const begun = Promise.withResolvers<void>();
    house.runtime.script = async function* ({ signal }) {
      yield { type: 'text', text: 'The beginning ' };
      begun.resolve();
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      yield endEvent({ reason: 'abort' });
    };
    const saying = house.say(QUESTION);
    await begun.promise;
    await house.assistant.close();
    expect((await house.store.loadUser('ann'))?.user.turns).toBe(1);
    expect(lastOf(await saying, 'turnFinished').receipt.ended).toBe('abort');
    expect(house.dropped).toEqual(['ann/a shutdown']);
    expect(lastOf(await house.say('One more.'), 'turnFailed').code).toBe('ASSISTANT_CLOSED');
  });

  it('waits two seconds at most for a turn that nobody reads', async () => {
    const house = await setUp();
    const unread = house.assistant.turn({
      userId: 'ann',
      conversationId: 'a',
      turnId: 'unread',
      ...typed(QUESTION),
    });
    await unread.next();
    const closing = house.assistant.close();
    house.time.advance(2000);
    await closing;
    await unread.return();
  });
});
