import { FEATURES } from '@lethe/interaction';
import {
  type Adaptation,
  AXES,
  type Conversation,
  type ServerMessage,
  type TurnReceipt,
} from '@lethe/protocol';
import { expect, test } from 'vitest';
import { afterEvent, type ChatEvent, type ChatState, emptyChat, openingOf } from './state.ts';

const adaptation: Adaptation = {
  axes: Object.fromEntries(
    AXES.map((axis) => [
      axis,
      { value: 0.5, change: 0, pinned: false, enabled: true, evidence: [], counterfactual: null },
    ]),
  ) as unknown as Adaptation['axes'],
  undoable: false,
};

const receiptOf = (turnId: string): TurnReceipt => ({
  turnId,
  at: 1000,
  model: 'local/nano',
  route: 'local',
  egressBytes: 0,
  masked: 0,
  routed: null,
  ended: 'end',
  truncatedPrompt: false,
  rhythm: 'steady',
  features: FEATURES.map(() => 0),
  topics: [],
  tokens: { prompt: 1, reused: 0, completion: 1 },
  timings: { own: 1, queue: 0, firstToken: 1, generation: 1 },
  edits: { sentencesCut: 0, contractions: 0, plainWords: 0 },
  verdicts: null,
});

const after = (...events: ChatEvent[]): ChatState => events.reduce(afterEvent, emptyChat);
const turnsOf = (state: ChatState, id = 'c') => state.conversations[id]?.turns ?? [];

const sent = (turnId: string, text = 'Hello', replaces?: string): ChatEvent => ({
  type: 'sent',
  conversationId: 'c',
  turnId,
  text,
  at: 1000,
  ...(replaces === undefined ? {} : { replaces }),
});
const message = (told: ServerMessage): ChatEvent => ({ type: 'message', message: told, at: 5000 });
const started = (turnId: string) =>
  message({ type: 'turnStarted', turnId, conversationId: 'c', adaptation, expiresAt: 9000 });
const text = (turnId: string, piece: string) => message({ type: 'turnText', turnId, text: piece });
const finished = (turnId: string) =>
  message({
    type: 'turnFinished',
    turnId,
    conversationId: 'c',
    receipt: receiptOf(turnId),
    expiresAt: 9500,
  });
const remembered = (turns: Conversation['turns']): ChatEvent => ({
  type: 'loaded',
  conversation: { id: 'c', startedAt: 500, expiresAt: 9000, turns },
});

test('a turn is shown at once, fills with pieces and finishes with its receipt', () => {
  const state = after(
    sent('t'),
    started('t'),
    text('t', 'Good '),
    text('t', 'evening.'),
    finished('t'),
  );
  expect(turnsOf(state)).toEqual([
    {
      turnId: 't',
      at: 1000,
      text: 'Hello',
      answer: 'Good evening.',
      status: 'finished',
      position: 0,
      receipt: receiptOf('t'),
      failure: null,
      withdrawn: null,
      reworded: null,
      revising: false,
      detached: false,
    },
  ]);
  expect(state.conversations.c).toMatchObject({ opening: 'Hello', expiresAt: 9500, turnCount: 1 });
});

test('a queued turn knows its place', () => {
  const state = after(sent('t'), message({ type: 'turnQueued', turnId: 't', position: 2 }));
  expect(turnsOf(state)[0]).toMatchObject({ status: 'queued', position: 2 });
});

test('a failed turn keeps what was written and when to try again', () => {
  const failed: ServerMessage = {
    type: 'turnFailed',
    turnId: 't',
    code: 'BUSY',
    message: 'Busy.',
    retryAfterSeconds: 3,
  };
  expect(turnsOf(after(sent('t'), message(failed)))[0]).toMatchObject({
    text: 'Hello',
    status: 'failed',
    failure: { message: 'Busy.', retryAt: 8000 },
  });
});

test('edit and resend drops the turn and all after it', () => {
  const state = after(sent('a'), finished('a'), sent('b'), finished('b'), sent('x', 'Again', 'a'));
  expect(turnsOf(state).map(({ turnId, text: said }) => [turnId, said])).toEqual([['x', 'Again']]);
});

test('answering again empties that answer and drops later turns', () => {
  const state = after(
    sent('a'),
    text('a', 'One.'),
    finished('a'),
    sent('b'),
    finished('b'),
    { type: 'again', conversationId: 'c', turnId: 'a' },
    text('a', 'Two.'),
  );
  expect(turnsOf(state)).toMatchObject([{ turnId: 'a', answer: 'Two.', status: 'answering' }]);
});

test('a lost turn that is sent again takes its own place', () => {
  const lost: ChatEvent = { type: 'lost', conversationId: 'c', turnId: 't' };
  expect(turnsOf(after(sent('t'), lost))[0]?.status).toBe('lost');
  expect(turnsOf(after(sent('t'), lost, sent('t')))).toMatchObject([
    { turnId: 't', status: 'sent' },
  ]);
});

test('after a lost connection pieces are not glued to a gap; what the server has is taken over', () => {
  const gap = after(
    sent('t'),
    started('t'),
    text('t', 'Good '),
    { type: 'disconnected' },
    text('t', 'ing.'),
  );
  expect(turnsOf(gap)[0]).toMatchObject({ answer: 'Good ', detached: true });
  expect(turnsOf(afterEvent(gap, finished('t')))[0]?.status).toBe('answering');
  const whole = {
    turnId: 't',
    at: 1000,
    text: 'Hello',
    answer: 'Good evening.',
    receipt: receiptOf('t'),
  };
  expect(turnsOf(afterEvent(gap, remembered([whole])))).toMatchObject([
    { answer: 'Good evening.', status: 'finished', detached: false },
  ]);
});

test('a message that never reached the server is kept as lost', () => {
  const state = after(sent('t', 'Not arrived'), { type: 'disconnected' }, remembered([]));
  expect(turnsOf(state)).toMatchObject([{ text: 'Not arrived', status: 'lost' }]);
});

test('a finished turn that the server dropped is dropped here too', () => {
  const state = after(sent('t'), finished('t'), remembered([]));
  expect(turnsOf(state)).toEqual([]);
});

test('a reason for failing outlives a reload of the conversation', () => {
  const failed: ServerMessage = { type: 'turnFailed', turnId: 't', code: 'X', message: 'Why.' };
  const at = { turnId: 't', at: 1000, text: 'Hello', answer: '', receipt: null };
  expect(turnsOf(after(sent('t'), message(failed), remembered([at])))[0]).toMatchObject({
    status: 'failed',
    failure: { message: 'Why.' },
  });
});

test('the list is the truth, except for a conversation it cannot know yet', () => {
  const listed: ChatEvent = {
    type: 'listed',
    conversations: [
      { id: 'd', startedAt: 1, lastTurnAt: 2, expiresAt: 3, turns: 4, opening: 'Earlier' },
    ],
  };
  expect(Object.keys(after(sent('t'), listed).conversations).sort()).toEqual(['c', 'd']);
  expect(Object.keys(after(sent('t'), finished('t'), listed).conversations)).toEqual(['d']);
});

test('a dropped conversation is gone', () => {
  const dropped: ServerMessage = {
    type: 'conversationDropped',
    conversationId: 'c',
    reason: 'idle',
  };
  expect(after(sent('t'), message(dropped))).toEqual(emptyChat);
  expect(after(sent('t'), { type: 'gone', conversationId: 'c' })).toEqual(emptyChat);
});

test('messages about turns that are not here change nothing', () => {
  const state = after(sent('t'));
  for (const event of [text('x', 'a'), finished('x'), started('x')])
    expect(turnsOf(afterEvent(state, event))).toEqual(turnsOf(state));
});

test('opening words are one line of at most 80 units', () => {
  expect(openingOf('  two\n lines ')).toBe('two lines');
  expect(openingOf('x'.repeat(80))).toBe('x'.repeat(80));
  expect(openingOf('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
});

test('an answer that is stopped is replaced, and this window still has what it showed', () => {
  const replaced = message({
    type: 'turnReplaced',
    turnId: 't',
    reason: 'stopped',
    text: 'Stopped.',
  });
  const state = after(sent('t'), started('t'), text('t', 'Mix the '), replaced, finished('t'));
  expect(turnsOf(state)[0]).toMatchObject({ answer: 'Stopped.', withdrawn: 'Mix the ' });
});

test('an answer that is reworded is replaced, says so meanwhile, and is not taken back', () => {
  const revising = message({ type: 'turnRevising', turnId: 't' });
  const shown = after(sent('t'), started('t'), text('t', 'All of them.'), revising);
  expect(turnsOf(shown)[0]).toMatchObject({ answer: 'All of them.', revising: true });
  const reworded = { type: 'turnReplaced', turnId: 't', reason: 'revised', text: 'Some.' } as const;
  const state = afterEvent(shown, message(reworded));
  expect(turnsOf(state)[0]).toMatchObject({
    ...{ answer: 'Some.', reworded: 'All of them.', withdrawn: null, revising: false },
  });
  const unchanged = afterEvent(shown, finished('t'));
  expect(turnsOf(unchanged)[0]).toMatchObject({ answer: 'All of them.', revising: false });
});
