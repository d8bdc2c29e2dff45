import { randomUUID } from 'node:crypto';
import { AXES } from '@lethe/protocol';
import type { Message, Runtime, Style } from './runtime.ts';

const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as Style;

export interface AskOnceOptions {
  readonly signal?: AbortSignal;
  /** As for `Runtime.generate`. */
  readonly maxTokens?: number;
  /** 0 where absent: the likeliest answer. */
  readonly temperature?: number;
  readonly seed?: number;
}

/**
 * One answer as a whole, in the middle style, of a conversation that is forgotten right after.
 *
 * @throws what the runtime throws; the signal's reason when it is aborted
 */
export async function askOnce(
  runtime: Runtime,
  messages: readonly Message[],
  { signal, maxTokens, temperature = 0, seed = 1 }: AskOnceOptions = {},
): Promise<string> {
  const conversationId = randomUUID();
  const asked = { conversationId, userId: 'lethe', messages, style: NEUTRAL };
  let answer = '';
  try {
    const events = runtime.generate({ ...asked, seed, maxTokens, temperature, signal });
    for await (const event of events) if (event.type === 'text') answer += event.text;
  } finally {
    await runtime.forget(conversationId);
  }
  signal?.throwIfAborted();
  return answer;
}
