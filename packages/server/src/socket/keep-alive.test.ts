import { describe, expect, test } from 'vitest';
import { manualClock } from '../../test/manual-clock.ts';
import { keepAlive } from './keep-alive.ts';

function peer() {
  const seen = { pings: 0, terminated: false };
  let pong = () => {};
  return {
    seen,
    pong: () => pong(),
    socket: {
      ping: () => {
        seen.pings += 1;
      },
      terminate: () => {
        seen.terminated = true;
      },
      on: (_event: 'pong', listener: () => void) => {
        pong = listener;
      },
    },
  };
}

describe('keep-alive', () => {
  test('two missed pings end the socket', () => {
    const clock = manualClock();
    const { seen, socket } = peer();
    keepAlive(socket, clock);
    clock.advance(50_000);
    expect(seen).toEqual({ pings: 2, terminated: false });
    clock.advance(25_000);
    expect(seen).toEqual({ pings: 2, terminated: true });
  });

  test('a peer that answers stays', () => {
    const clock = manualClock();
    const { seen, socket, pong } = peer();
    keepAlive(socket, clock);
    for (let ping = 0; ping < 100; ping += 1) {
      clock.advance(25_000);
      pong();
    }
    expect(seen).toEqual({ pings: 100, terminated: false });
  });

  test('stops with the socket', () => {
    const clock = manualClock();
    const { seen, socket } = peer();
    keepAlive(socket, clock)();
    clock.advance(100_000);
    expect(seen).toEqual({ pings: 0, terminated: false });
  });
});
