import type { ServerMessage } from '@lethe/protocol';
import type { Clock } from '../clock/clock.ts';

/** The part of a WebSocket that an outbox writes to. */
export interface Wire {
  readonly bufferedAmount: number;
  send(data: string, sent: (error?: Error) => void): void;
  terminate(): void;
}

export const OUTBOX = Object.freeze({
  /** Bytes under way beyond which nothing more is written until the reader catches up. */
  highWaterBytes: 256 * 1024,
  /** UTF-16 units held back for a slow reader; beyond it the socket is cut off. */
  heldUnits: 1024 * 1024,
  /** How long a reader may stand still, milliseconds. */
  stallMs: 10_000,
});

export interface Outbox {
  send(message: ServerMessage): void;
  /** Forgets what is held and calls off its timer. */
  close(): void;
}

/**
 * Writes messages in their order. A slow reader is waited for: pieces of an answer are joined while
 * they wait, and a reader that stands still or falls too far behind is cut off (the answer is kept
 * by the assistant and can be read again).
 */
export function createOutbox(wire: Wire, clock: Clock): Outbox {
  let held: ServerMessage[] = [];
  let units = 0;
  let callOff: (() => void) | null = null;

  const close = () => {
    held = [];
    units = 0;
    callOff?.();
    callOff = null;
  };
  const giveUp = () => {
    close();
    wire.terminate();
  };
  const isFull = () => wire.bufferedAmount > OUTBOX.highWaterBytes;
  const write = (message: ServerMessage) => wire.send(JSON.stringify(message), flush);

  function flush(error?: Error) {
    if (error) return close();
    if (held.length === 0 || isFull()) return;
    const waiting = held;
    close();
    for (const message of waiting) send(message);
  }

  function send(message: ServerMessage) {
    if (held.length === 0 && !isFull()) return write(message);
    units += message.type === 'turnText' ? message.text.length : JSON.stringify(message).length;
    if (units > OUTBOX.heldUnits) return giveUp();
    const last = held.at(-1);
    if (
      last?.type === 'turnText' &&
      message.type === 'turnText' &&
      last.turnId === message.turnId
    ) {
      held[held.length - 1] = { ...last, text: last.text + message.text };
    } else {
      held.push(message);
    }
    callOff ??= clock.after(OUTBOX.stallMs, giveUp);
  }

  return { send, close };
}
