import type { ServerMessage } from '@lethe/protocol';
import { describe, expect, test } from 'vitest';
import { manualClock } from '../../test/manual-clock.ts';
import { finished, text } from '../../test/scripted-assistant.ts';
import { createOutbox, OUTBOX } from './outbox.ts';

/** A reader that takes nothing until it is told to. */
function slowWire() {
  const sent: ServerMessage[] = [];
  const callbacks: (() => void)[] = [];
  const wire = {
    bufferedAmount: 0,
    terminated: false,
    send(data: string, done: () => void) {
      sent.push(JSON.parse(data));
      callbacks.push(done);
      wire.bufferedAmount += data.length;
    },
    terminate() {
      wire.terminated = true;
    },
  };
  const read = () => {
    wire.bufferedAmount = 0;
    for (const done of callbacks.splice(0)) done();
  };
  return { wire, sent, read };
}

const filling = 'x'.repeat(OUTBOX.highWaterBytes);

describe('an outbox', () => {
  test('joins the pieces of an answer while its reader is slow, in order', () => {
    const { wire, sent, read } = slowWire();
    const outbox = createOutbox(wire, manualClock());
    outbox.send(text('a', filling));
    for (const piece of ['one ', 'two ', 'three']) outbox.send(text('a', piece));
    outbox.send(text('b', 'other'));
    outbox.send(finished('a', 'talk'));
    expect(sent).toHaveLength(1);
    read();
    expect(sent.slice(1)).toEqual([
      text('a', 'one two three'),
      text('b', 'other'),
      finished('a', 'talk'),
    ]);
    expect(wire.terminated).toBe(false);
  });

  test('cuts off a reader that stands still for ten seconds', () => {
    const { wire } = slowWire();
    const clock = manualClock();
    const outbox = createOutbox(wire, clock);
    outbox.send(text('a', filling));
    outbox.send(text('a', 'more'));
    clock.advance(9_999);
    expect(wire.terminated).toBe(false);
    clock.advance(1);
    expect(wire.terminated).toBe(true);
  });

  test('waits for a reader that catches up', () => {
    const { wire, read } = slowWire();
    const clock = manualClock();
    const outbox = createOutbox(wire, clock);
    for (let round = 0; round < 10; round += 1) {
      outbox.send(text('a', filling));
      outbox.send(text('a', 'more'));
      clock.advance(9_000);
      read();
      read();
    }
    expect(wire.terminated).toBe(false);
  });

  test('holds at most its bound', () => {
    const { wire } = slowWire();
    const outbox = createOutbox(wire, manualClock());
    outbox.send(text('a', filling));
    outbox.send(text('a', 'x'.repeat(OUTBOX.heldUnits)));
    expect(wire.terminated).toBe(false);
    outbox.send(text('a', 'x'));
    expect(wire.terminated).toBe(true);
  });

  test('calls its timer off when the socket closes', () => {
    const { wire } = slowWire();
    const clock = manualClock();
    const outbox = createOutbox(wire, clock);
    outbox.send(text('a', filling));
    outbox.send(text('a', 'more'));
    outbox.close();
    clock.advance(60_000);
    expect(wire.terminated).toBe(false);
  });
});
