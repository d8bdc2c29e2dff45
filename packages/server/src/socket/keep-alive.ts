import type { Clock } from '../clock/clock.ts';

const PING_MS = 25_000;
const MAXIMUM_MISSED = 2;

/** The part of a WebSocket that keeps it alive. */
export interface Pingable {
  ping(): void;
  terminate(): void;
  on(event: 'pong', listener: () => void): unknown;
}

/** Pings every 25 s and cuts off a peer that left two pings unanswered; returns how to stop. */
export function keepAlive(socket: Pingable, clock: Clock): () => void {
  let missed = 0;
  let callOff = clock.after(PING_MS, beat);
  function beat() {
    if (missed === MAXIMUM_MISSED) return socket.terminate();
    missed += 1;
    socket.ping();
    callOff = clock.after(PING_MS, beat);
  }
  socket.on('pong', () => {
    missed = 0;
  });
  return () => callOff();
}
