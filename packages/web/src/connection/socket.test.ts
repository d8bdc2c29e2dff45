import { NEUTRAL_FEATURES } from '@lethe/interaction';
import { AXES, type ServerMessage } from '@lethe/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSocket, readMessage, type SocketState } from './socket.ts';

/** The browser's end of a socket, driven by the test. */
class Wire {
  readyState = 1;
  sent: string[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  send(data: string) {
    this.sent.push(data);
  }
  close() {
    this.readyState = 3;
  }
  drop(code = 1006, reason = '') {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }
  ready() {
    this.onmessage?.({ data: JSON.stringify(ready) });
  }
}

const still = {
  value: 0.5,
  change: 0,
  pinned: false,
  enabled: true,
  evidence: [],
  counterfactual: null,
};
const ready = {
  type: 'ready',
  adaptation: { axes: Object.fromEntries(AXES.map((axis) => [axis, still])), undoable: false },
};

const opened = (signedIn = true) => {
  const wires: Wire[] = [];
  const states: SocketState[] = [];
  const messages: ServerMessage[] = [];
  const socket = createSocket({
    open: () => {
      wires.push(new Wire());
      return wires.at(-1) as unknown as WebSocket;
    },
    onMessage: (message) => messages.push(message),
    onState: (state) => states.push(state),
    mayReconnect: async () => signedIn,
    backoff: (failures) => 1000 * (failures + 1),
  });
  const wire = (index = wires.length - 1) => wires[index] as Wire;
  return { socket, wires, wire, states, messages };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('it is open once the server says that it is ready, and only then sends', () => {
  const { socket, wire, states } = opened();
  expect(socket.send({ type: 'stop', turnId: 't' })).toBe(false);
  wire().ready();
  expect(states).toEqual(['connecting', 'open']);
  expect(socket.send({ type: 'stop', turnId: 't' })).toBe(true);
  expect(wire().sent).toEqual(['{"type":"stop","turnId":"t"}']);
});

test('a lost connection comes back after a wait that grows until it was open again', async () => {
  const { wires, wire, states } = opened();
  wire().ready();
  wire().drop();
  await vi.advanceTimersByTimeAsync(999);
  expect(wires).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(wires).toHaveLength(2);
  wire().drop();
  await vi.advanceTimersByTimeAsync(1999);
  expect(wires).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  wire().ready();
  wire().drop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(wires).toHaveLength(4);
  expect(states.slice(0, 4)).toEqual(['connecting', 'open', 'waiting', 'connecting']);
});

test('replaced by another window it rests until its user says so', async () => {
  const { socket, wires, wire, states } = opened();
  wire().ready();
  wire().drop(1001, 'replaced');
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(wires).toHaveLength(1);
  expect(states.at(-1)).toBe('replaced');
  socket.connectNow();
  wire().ready();
  expect(states.at(-1)).toBe('open');
});

test('a server that goes away with 1001 is not another window', () => {
  const { wire, states } = opened();
  wire().ready();
  wire().drop(1001, '');
  expect(states.at(-1)).toBe('waiting');
});

test('signed out, it does not try again', async () => {
  const { wires, wire, states } = opened(false);
  wire().drop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(wires).toHaveLength(1);
  expect(states.at(-1)).toBe('closed');
});

test('closed by the page it stays closed', async () => {
  const { socket, wires, wire, states } = opened();
  wire().ready();
  socket.close();
  wire(0).drop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(wires).toHaveLength(1);
  expect(states.at(-1)).toBe('closed');
});

test.each([
  ['not JSON', 'hello'],
  ['not text', new ArrayBuffer(4)],
  ['an unknown type', '{"type":"dream"}'],
  ['a wrong shape', '{"type":"turnText","turnId":"t"}'],
  ['too few features', JSON.stringify({ type: 'turnFinished', features: NEUTRAL_FEATURES })],
])('%s is left alone', (_, data) => {
  expect(readMessage(data)).toBeUndefined();
});
