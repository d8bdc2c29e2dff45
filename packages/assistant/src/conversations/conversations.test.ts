import { NEUTRAL_FEATURES } from '@lethe/interaction';
import { describe, expect, it } from 'vitest';
import { ASSISTANT_LIMITS, type AssistantLimits } from '../limits.ts';
import { NEUTRAL } from '../style/style.fixture.ts';
import { createTestTime } from '../time/time.fixture.ts';
import type { Turn } from './conversation.ts';
import { createConversations } from './conversations.ts';
import { openingOf, shownConversation, summaryOf } from './shape.ts';

const MINUTE = 60_000;

function turn(turnId: string, text = 'hello'): Turn {
  return {
    turnId,
    at: 0,
    text,
    answer: '',
    receipt: null,
    style: NEUTRAL,
    measures: {
      features: NEUTRAL_FEATURES,
      rhythm: 'steady',
      topics: [],
      words: 1,
      meanIntervalMs: null,
      charactersPerSecond: null,
      correctionRatio: null,
      timed: false,
    },
  };
}

function setUp(limits: Partial<AssistantLimits> = {}) {
  const time = createTestTime();
  const dropped: string[] = [];
  let ids = 0;
  const conversations = createConversations({
    clock: time.clock,
    schedule: time.schedule,
    randomId: () => `memory-${++ids}`,
    limits: { ...ASSISTANT_LIMITS, ...limits },
    onDropped: ({ userId, id }, reason) => dropped.push(`${userId}/${id} ${reason}`),
  });
  const say = (userId: string, id: string, turnId: string, text?: string) =>
    conversations.finish(conversations.begin({ userId, id }, turn(turnId, text)));
  const idsOf = (userId: string) => conversations.list(userId).map(({ id }) => id);
  const turnIds = (userId: string, id: string) =>
    conversations.read(userId, id).turns.map(({ turnId }) => turnId);
  return { time, dropped, conversations, say, idsOf, turnIds };
}

const unknown = expect.objectContaining({ code: 'CONVERSATION_UNKNOWN', status: 404 });

describe('idle conversations', () => {
  it('are dropped after 30 idle minutes, by the clock alone', () => {
    const { time, say, dropped, idsOf } = setUp();
    say('ann', 'a', '1');
    time.advance(29 * MINUTE);
    say('ann', 'b', '2');
    time.advance(MINUTE - 1);
    expect(dropped).toEqual([]);
    time.advance(1);
    expect(dropped).toEqual(['ann/a idle']);
    expect(idsOf('ann')).toEqual(['b']);
    time.advance(29 * MINUTE);
    expect(dropped).toEqual(['ann/a idle', 'ann/b idle']);
    expect(time.pending).toBe(0);
  });

  it('live on while an answer is being written', () => {
    const { time, conversations, dropped } = setUp();
    const running = conversations.begin({ userId: 'ann', id: 'a' }, turn('1'));
    time.advance(40 * MINUTE);
    expect(dropped).toEqual([]);
    conversations.finish(running);
    time.advance(30 * MINUTE - 1);
    expect(dropped).toEqual([]);
    time.advance(1);
    expect(dropped).toEqual(['ann/a idle']);
  });

  it('are dropped at the next look when the machine slept and its timers with it', () => {
    const { time, say, dropped, idsOf } = setUp();
    say('ann', 'a', '1');
    time.sleep(31 * MINUTE);
    expect(dropped).toEqual([]);
    expect(idsOf('ann')).toEqual([]);
    expect(dropped).toEqual(['ann/a idle']);
  });
});

it('a machine that slept drops on its own within a minute', () => {
  const { time, say, dropped } = setUp();
  say('ann', 'a', '1');
  time.sleep(31 * MINUTE);
  time.advance(MINUTE);
  expect(dropped).toEqual(['ann/a idle']);
});

describe('bounds', () => {
  it('conversations a user: the one idle longest leaves', () => {
    const { say, dropped, idsOf } = setUp({ conversationsPerUser: 2 });
    say('ann', 'a', '1');
    say('bob', 'x', '1');
    say('ann', 'b', '2');
    say('ann', 'a', '3');
    say('ann', 'c', '4');
    expect(dropped).toEqual(['ann/b crowded']);
    expect(idsOf('ann')).toEqual(['c', 'a']);
    expect(idsOf('bob')).toEqual(['x']);
  });

  it('conversations of all users', () => {
    const { say, dropped } = setUp({ conversations: 2 });
    say('ann', 'a', '1');
    say('bob', 'b', '1');
    say('cid', 'c', '1');
    expect(dropped).toEqual(['ann/a crowded']);
  });

  it('refuses a new one when all are being answered', () => {
    const { conversations } = setUp({ conversationsPerUser: 1 });
    conversations.begin({ userId: 'ann', id: 'a' }, turn('1'));
    expect(() => conversations.begin({ userId: 'ann', id: 'b' }, turn('2'))).toThrow(
      expect.objectContaining({ code: 'CONVERSATIONS_BUSY', status: 503, retryAfterSeconds: 5 }),
    );
    expect(conversations.count('ann')).toEqual({ conversations: 1, turns: 1 });
  });

  it('turns a conversation: the oldest leaves', () => {
    const { say, turnIds } = setUp({ turnsPerConversation: 3 });
    for (const turnId of ['1', '2', '3', '4', '5']) say('ann', 'a', turnId);
    expect(turnIds('ann', 'a')).toEqual(['3', '4', '5']);
  });

  it('10,000 turns take no more memory than 200', () => {
    const { say, conversations } = setUp();
    for (let index = 0; index < 200; index++) say('ann', 'a', `turn-${index}`);
    const full = conversations.bytes;
    for (let index = 200; index < 10_000; index++) say('ann', 'a', `turn-${index}`);
    expect(conversations.bytes).toBe(full);
    expect(conversations.count('ann')).toEqual({ conversations: 1, turns: 200 });
  });

  it('bytes of all conversations, answers as they grow included', () => {
    const { say, conversations, dropped } = setUp({ conversationBytes: 15_000 });
    say('ann', 'a', '1', 'x'.repeat(1000));
    say('bob', 'b', '1', 'x'.repeat(1000));
    expect(conversations.bytes).toBe(2 * (4096 + 2000));
    const running = conversations.begin({ userId: 'cid', id: 'c' }, turn('1', 'x'));
    expect(dropped).toEqual(['ann/a crowded']);
    conversations.append(running, 'y'.repeat(1500));
    expect(dropped).toEqual(['ann/a crowded']);
    conversations.append(running, 'y'.repeat(1500));
    expect(dropped).toEqual(['ann/a crowded', 'bob/b crowded']);
    expect(conversations.bytes).toBe(4096 + 2 + 6000);
    conversations.drop('cid', 'c');
    expect(conversations.bytes).toBe(0);
    conversations.append(running, 'y');
    expect(conversations.bytes).toBe(0);
  });

  it('the defaults', () => {
    expect(ASSISTANT_LIMITS).toEqual({
      conversationsPerUser: 20,
      conversations: 2000,
      turnsPerConversation: 200,
      conversationBytes: 67_108_864,
      conversationIdleMs: 1_800_000,
      sessionGapMs: 1_800_000,
      trackedUsers: 10_000,
      undoSteps: 20,
      closeMs: 2000,
    });
  });
});

describe('turns', () => {
  it('edit and resend drops the turn and all after it', () => {
    const { say, conversations, turnIds } = setUp();
    for (const turnId of ['1', '2', '3']) say('ann', 'a', turnId);
    const running = conversations.begin({ userId: 'ann', id: 'a', replaces: '2' }, turn('4'));
    conversations.finish(running);
    expect(turnIds('ann', 'a')).toEqual(['1', '4']);
    expect(conversations.bytes).toBe(2 * (4096 + 10));
  });

  it('refuses to replace what is not there, and changes nothing', () => {
    const { say, conversations, turnIds } = setUp();
    say('ann', 'a', '1');
    const begin = (id: string) => () =>
      conversations.begin({ userId: 'ann', id, replaces: '9' }, turn('2'));
    const unknownTurn = expect.objectContaining({ code: 'TURN_UNKNOWN', status: 404 });
    expect(begin('a')).toThrow(unknownTurn);
    expect(begin('new')).toThrow(unknownTurn);
    expect(turnIds('ann', 'a')).toEqual(['1']);
    expect(conversations.count('ann')).toEqual({ conversations: 1, turns: 1 });
  });

  it('one at a time, and none twice', () => {
    const { conversations } = setUp();
    const begin = (turnId: string) => conversations.begin({ userId: 'ann', id: 'a' }, turn(turnId));
    const first = begin('1');
    expect(() => begin('2')).toThrow(expect.objectContaining({ code: 'TURN_RUNNING' }));
    expect(() => conversations.again({ userId: 'ann', id: 'a', turnId: '1' })).toThrow(
      expect.objectContaining({ code: 'TURN_RUNNING', status: 409 }),
    );
    conversations.finish(first);
    expect(() => begin('1')).toThrow(expect.objectContaining({ code: 'TURN_KNOWN', status: 409 }));
    begin('2');
  });

  it('answering again drops later turns', () => {
    const { say, conversations, turnIds } = setUp();
    for (const turnId of ['1', '2', '3']) say('ann', 'a', turnId);
    conversations.finish(conversations.again({ userId: 'ann', id: 'a', turnId: '2' }));
    expect(turnIds('ann', 'a')).toEqual(['1', '2']);
  });
});

describe('whose it is', () => {
  it('another user never sees it, not even under the same id', () => {
    const { say, conversations, idsOf, turnIds, dropped } = setUp();
    say('ann', 'same', '1');
    expect(() => conversations.read('bob', 'same')).toThrow(unknown);
    expect(() => conversations.drop('bob', 'same')).toThrow(unknown);
    expect(() => conversations.again({ userId: 'bob', id: 'same', turnId: '1' })).toThrow(unknown);
    expect(idsOf('bob')).toEqual([]);
    say('bob', 'same', '2');
    expect(turnIds('bob', 'same')).toEqual(['2']);
    expect(turnIds('ann', 'same')).toEqual(['1']);
    expect(conversations.read('ann', 'same').memoryId).not.toBe(
      conversations.read('bob', 'same').memoryId,
    );
    conversations.drop('bob', 'same');
    expect(dropped).toEqual(['bob/same deleted']);
    expect(turnIds('ann', 'same')).toEqual(['1']);
  });

  it('a name that is used again names new memory', () => {
    const { say, conversations } = setUp();
    say('ann', 'a', '1');
    const { memoryId } = conversations.read('ann', 'a');
    conversations.drop('ann', 'a');
    say('ann', 'a', '1');
    expect(conversations.read('ann', 'a').memoryId).not.toBe(memoryId);
  });
});

describe('the end', () => {
  it('dropping ends the running answer', () => {
    const { conversations } = setUp();
    const running = conversations.begin({ userId: 'ann', id: 'a' }, turn('1'));
    conversations.drop('ann', 'a');
    expect(running.signal.aborted).toBe(true);
  });

  it('closing drops everything and takes nothing more', () => {
    const { time, say, conversations, dropped } = setUp();
    say('ann', 'a', '1');
    say('bob', 'b', '1');
    conversations.close();
    expect(dropped).toEqual(['ann/a shutdown', 'bob/b shutdown']);
    expect(conversations.bytes).toBe(0);
    expect(time.pending).toBe(0);
    expect(() => say('ann', 'c', '2')).toThrow(
      expect.objectContaining({ code: 'ASSISTANT_CLOSED', status: 503 }),
    );
  });
});

describe('what is shown', () => {
  it('a summary and the whole', () => {
    const { time, say, conversations } = setUp();
    time.advance(1000);
    say('ann', 'a', '1', '  What is\n the   tallest tower? ');
    const conversation = conversations.read('ann', 'a');
    const expiresAt = conversations.expiresAt(conversation);
    expect(expiresAt).toBe(time.clock() + 30 * MINUTE);
    expect(summaryOf(conversation, expiresAt)).toEqual({
      id: 'a',
      startedAt: time.clock(),
      lastTurnAt: time.clock(),
      expiresAt,
      turns: 1,
      opening: 'What is the tallest tower?',
    });
    expect(shownConversation(conversation, expiresAt)).toEqual({
      id: 'a',
      startedAt: time.clock(),
      expiresAt,
      turns: [
        {
          turnId: '1',
          at: 0,
          text: '  What is\n the   tallest tower? ',
          answer: '',
          receipt: null,
        },
      ],
    });
  });

  it.each([
    ['x'.repeat(100), `${'x'.repeat(79)}…`],
    ['word '.repeat(40), `${Array(15).fill('word').join(' ')}…`],
    [`${'x'.repeat(78)}😀 and more`, `${'x'.repeat(78)}…`],
    ['', ''],
  ])('an opening of at most 80 units', (text, opening) => {
    expect(openingOf(text)).toBe(opening);
    expect(openingOf(text).length).toBeLessThanOrEqual(80);
  });
});
