import type { KeyEvent, ServerMessage } from '@lethe/protocol';
import { describe, expect, test } from 'vitest';
import { manualClock } from '../../test/manual-clock.ts';
import { createPresence, type OpenSocket } from './presence.ts';

function socketOf(userId: string, family = 'a') {
  const sent: ServerMessage[] = [];
  const closes: string[] = [];
  const socket: OpenSocket = {
    userId,
    family,
    send: (message) => sent.push(message),
    close: ({ code, reason }) => closes.push(`${code} ${reason}`),
  };
  return { socket, sent, closes };
}

const dropped: ServerMessage = {
  type: 'conversationDropped',
  conversationId: 'talk',
  reason: 'idle',
};
const key: KeyEvent = [0, null, 'letter'];

describe('presence', () => {
  test('messages go to the user’s newest socket only', () => {
    const presence = createPresence(manualClock());
    const [first, second, other] = [socketOf('ada'), socketOf('ada'), socketOf('grace')];
    for (const { socket } of [first, second, other]) presence.enter(socket);
    presence.leave(first.socket);
    presence.send('ada', dropped);
    presence.send('nobody', dropped);
    expect([first.sent, second.sent, other.sent]).toEqual([[], [dropped], []]);
    expect(first.closes).toEqual(['1001 replaced']);
  });

  test('signing out closes the sockets of that sign-in only', () => {
    const presence = createPresence(manualClock());
    const [ada, grace] = [socketOf('ada', 'a'), socketOf('grace', 'b')];
    for (const { socket } of [ada, grace]) presence.enter(socket);
    presence.signOut('a');
    expect([ada.closes, grace.closes]).toEqual([['1008 signed out'], []]);
  });

  test('signing a user out everywhere closes their socket only', () => {
    const presence = createPresence(manualClock());
    const [ada, grace] = [socketOf('ada', 'a'), socketOf('grace', 'a')];
    for (const { socket } of [ada, grace]) presence.enter(socket);
    presence.signOutUser('ada');
    expect([ada.closes, grace.closes]).toEqual([['1008 signed out'], []]);
  });

  test('a user’s state outlives the socket by a minute and no more', () => {
    const clock = manualClock();
    const presence = createPresence(clock);
    const { socket } = socketOf('ada');
    presence.enter(socket).drafts.add('talk', [key]);
    presence.leave(socket);
    clock.advance(59_999);
    const { drafts } = presence.enter(socket);
    clock.advance(120_000);
    expect(drafts.take('talk')).toEqual([key]);
    drafts.add('talk', [key]);
    presence.leave(socket);
    clock.advance(60_000);
    expect(presence.enter(socket).drafts.take('talk')).toEqual([]);
  });
});
