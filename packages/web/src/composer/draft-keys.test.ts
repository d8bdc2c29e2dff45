import { type ClientMessage, type KeyEvent, LIMITS } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { createDraftKeys } from './draft-keys.ts';

const events = (count: number, from = 0): KeyEvent[] =>
  Array.from({ length: count }, (_, index) => [from + index, null, 'letter']);

const recorded = () => {
  const sent: ClientMessage[] = [];
  const line = { up: true };
  const keys = createDraftKeys({
    send: (message) => {
      if (line.up) sent.push(message);
      return line.up;
    },
  });
  const counts = () => sent.map((m) => (m.type === 'keys' ? m.events.length : m.type));
  return { keys, sent, line, counts };
};

test('events are passed on as they come', () => {
  const { keys, sent } = recorded();
  keys.add('c', events(2));
  keys.add('c', events(1, 2));
  expect(sent).toEqual([
    { type: 'keys', conversationId: 'c', events: events(2) },
    { type: 'keys', conversationId: 'c', events: events(1, 2) },
  ]);
});

test('what could not be sent is sent with the next, in frames the server takes', () => {
  const { keys, line, counts } = recorded();
  line.up = false;
  keys.add('c', events(LIMITS.keysPerFrame + 5));
  line.up = true;
  keys.add('c', events(1));
  expect(counts()).toEqual([LIMITS.keysPerFrame, 6]);
});

test('after a reconnection the draft starts again at its first event', () => {
  const { keys, counts } = recorded();
  keys.add('c', events(3));
  keys.resend();
  expect(counts()).toEqual([3, 'discard', 3]);
});

test('the oldest events are forgotten beyond the bound', () => {
  const { keys, sent, line } = recorded();
  line.up = false;
  for (let from = 0; from < 10_000; from += 100) keys.add('c', events(100, from));
  line.up = true;
  keys.flush();
  const kept = sent.flatMap((m) => (m.type === 'keys' ? m.events : []));
  expect(kept).toHaveLength(LIMITS.keysBuffered);
  expect(kept.at(-1)?.[0]).toBe(9999);
});

test('a draft that was sent is not sent again, one that is thrown away is discarded at the server', () => {
  const { keys, counts } = recorded();
  keys.add('c', events(1));
  keys.sent();
  keys.resend();
  keys.discard();
  expect(counts()).toEqual([1]);
  keys.add('c', events(2));
  keys.discard();
  expect(counts()).toEqual([1, 2, 'discard']);
});

test('another conversation starts another draft', () => {
  const { keys, counts } = recorded();
  keys.add('c', events(1));
  keys.add('d', events(2));
  expect(counts()).toEqual([1, 'discard', 2]);
});
