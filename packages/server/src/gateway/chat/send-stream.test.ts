import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { setImmediate as settled } from 'node:timers/promises';
import type { AnswerPiece } from '@lethe/assistant';
import { createEventWriter } from '@lethe/models';
import { expect, test } from 'vitest';
import { manualClock } from '../../../test/manual-clock.ts';
import { sendStream } from './send-stream.ts';

const TEXT_UNITS = 1000;

/** A client that reads only when it is told to, and an upstream that counts what was taken from it. */
function exchange({ pieces = 100, waits }: { pieces?: number; waits?: Promise<void> } = {}) {
  const clock = manualClock();
  const client = new AbortController();
  const raw = new PassThrough({ highWaterMark: TEXT_UNITS });
  let taken = 0;
  async function* answer(): AsyncGenerator<AnswerPiece> {
    for (let at = 0; at < pieces; at++) {
      taken += 1;
      yield { events: [{ type: 'text', text: 'x'.repeat(TEXT_UNITS) }] };
    }
    await waits;
    yield { events: [{ type: 'end', reason: 'stop' }] };
  }
  const faults: unknown[] = [];
  const sent = sendStream({
    ...{ clock, judge: null, signal: client.signal, pieces: answer() },
    raw: raw as unknown as ServerResponse,
    writer: createEventWriter('openai-chat', {
      id: 'x',
      model: 'm',
      created: 1,
      original: {},
      includeUsage: false,
    }),
    onFault: (fault) => faults.push(fault),
  });
  return { clock, client, raw, sent, faults, taken: () => taken };
}

/** Everything that was written, read to its end. */
async function readAll(raw: PassThrough): Promise<string> {
  let text = '';
  for await (const chunk of raw) text += chunk;
  return text;
}

test('a client that never reads holds its upstream back, gets no keep-alives, and lets go when it is cut off', async () => {
  const { clock, raw, sent, taken } = exchange();
  await settled();
  const held = taken();
  expect(held).toBeLessThan(5);
  clock.advance(60_000);
  await settled();
  expect(taken()).toBe(held);
  expect(raw.readableLength + raw.writableLength).toBeLessThan(5 * TEXT_UNITS);
  raw.destroy();
  await sent;
  expect(clock.waiting).toBe(0);
});

test('a client that reads again gets all of it', async () => {
  const { raw, sent, taken } = exchange();
  const text = await readAll(raw);
  await sent;
  expect(taken()).toBe(100);
  expect(text.match(/x{1000}/g)).toHaveLength(100);
  expect(text.trimEnd()).toMatch(/data: \[DONE\]$/);
});

test('a quiet stream is kept open by a comment, which no client takes for an event', async () => {
  let goOn = () => {};
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { clock, raw, sent } = exchange({ pieces: 1, waits });
  const all = readAll(raw);
  await settled();
  clock.advance(45_000);
  goOn();
  const text = await all;
  await sent;
  expect(text.match(/^: keep-alive\n\n/gm)).toHaveLength(3);
  expect(text).not.toMatch(/event: ping|^data: *$/m);
  expect(clock.waiting).toBe(0);
});
