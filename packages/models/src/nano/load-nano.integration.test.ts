import { describe, expect, it } from 'vitest';
import { tinyModelFiles, writeModelFolder } from '../../test/tiny-nano.ts';
import type { GenerateOptions, GenerationEvent } from '../runtime/runtime.ts';
import { loadNano } from './load-nano.ts';

const style = { verbosity: 0.5, formality: 0.5, complexity: 0.5, warmth: 0.5 };

const ask = (change: Partial<GenerateOptions> = {}): GenerateOptions => ({
  conversationId: 'c1',
  userId: 'u1',
  messages: [{ role: 'user', content: 'hello there' }],
  style,
  seed: 7,
  maxTokens: 40,
  ...change,
});

const collect = async (events: AsyncIterable<GenerationEvent>): Promise<GenerationEvent[]> =>
  Array.fromAsync(events);
const textOf = (events: readonly GenerationEvent[]): string =>
  events.map((event) => (event.type === 'text' ? event.text : '')).join('');

describe('loadNano', () => {
  it('answers in a thread', async () => {
    await using folder = await writeModelFolder(tinyModelFiles());
    const runtime = await loadNano(folder);
    const events = await collect(runtime.generate(ask()));
    const again = await collect(runtime.generate(ask()));
    expect(textOf(again)).toBe(textOf(events));
    await runtime.close();
  });
});
