import { assistantErrors } from '@lethe/assistant';
import type { ChatEvent } from '@lethe/models';
import { expect, test } from 'vitest';
import { errors } from '../../errors.ts';
import type { SeenAnswer } from '../models/auto.ts';
import type { Answer } from './answer.ts';
import { seeAnswer } from './see-answer.ts';

const USAGE = { type: 'usage', input: 11, output: 5 } as const;
const TEXT = { type: 'text', text: 'Noon.' } as const;
const END = { type: 'end', reason: 'stop' } as const;
const FAILED = { type: 'error', status: 502, kind: 'server', message: 'It broke.' } as const;

/** Each look at the clock is a millisecond later. */
function watch() {
  const seen: SeenAnswer[] = [];
  const client = new AbortController();
  let at = 0;
  const options = {
    now: () => at++,
    signal: client.signal,
    over: (one: SeenAnswer) => void seen.push(one),
  };
  return { seen, client, options };
}

const answerOf = async (
  pieces: AsyncIterable<{ events: readonly ChatEvent[] }>,
): Promise<Answer> => ({
  ...{ route: 'cloud', routed: null, modelId: 'far/large', receipt: null, format: null },
  pieces,
});

async function* saying(...events: ChatEvent[]) {
  for (const event of events) yield { events: [event] };
}

async function readAll({ pieces }: Answer): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const piece of pieces) events.push(...piece.events);
  return events;
}

test.each([
  ['to its end', [TEXT, USAGE, END], 'whole', { input: 11, output: 5 }],
  ['until it broke', [TEXT, FAILED], 'failed', { input: 0, output: 0 }],
  ['that never ended', [TEXT, USAGE], 'left', { input: 11, output: 5 }],
] as const)('an answer %s', async (_, events, ended, usage) => {
  const { seen, options } = watch();
  const answer = await seeAnswer(() => answerOf(saying(...events)), options);
  expect(await readAll(answer)).toEqual(events);
  expect(seen).toMatchObject([{ ended, usage, firstTokenMs: 1 }]);
});

test('an answer that its reader left', async () => {
  const { seen, options } = watch();
  const { pieces } = await seeAnswer(() => answerOf(saying(TEXT, TEXT, END)), options);
  for await (const _ of pieces) break;
  expect(seen).toMatchObject([{ ended: 'left' }]);
});

test.each([
  ['a server that fails', errors.INTERNAL(), ['failed']],
  ['a fault nobody foresaw', new Error('Odd.'), ['failed']],
  ['a request that nobody would answer', errors.MODEL_UNKNOWN(), []],
  ['a subject that stays', assistantErrors.EGRESS_SENSITIVE(), []],
])('%s', async (_, error, expected) => {
  const { seen, options } = watch();
  await expect(seeAnswer(() => Promise.reject(error), options)).rejects.toBe(error);
  expect(seen.map(({ ended }) => ended)).toEqual(expected);
});

test('a client that goes before the first byte is told apart from a failure', async () => {
  const { seen, client, options } = watch();
  client.abort();
  await expect(seeAnswer(() => Promise.reject(client.signal.reason), options)).rejects.toThrow();
  expect(seen).toMatchObject([{ ended: 'left' }]);
});
