import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import { loadNano } from '../nano/load-nano.ts';
import type { GenerateOptions, GenerationEvent, Runtime } from '../runtime/runtime.ts';
import { listModels, verifyModel } from './list-models.ts';
import { SHIPPED_MODELS } from './models.ts';

describe('the nano that comes with Lethe', () => {
  let runtime: Runtime;
  beforeAll(async () => {
    runtime = await loadNano();
  });
  afterAll(() => runtime.close());

  async function ask(content: string, change: Partial<GenerateOptions> = {}) {
    const messages = [{ role: 'user', content } as const];
    const options = {
      conversationId: 'c',
      userId: 'u',
      messages,
      style: NEUTRAL_STYLE,
      seed: 1,
      ...change,
    };
    const events: GenerationEvent[] = await Array.fromAsync(runtime.generate(options));
    const text = events.map((event) => (event.type === 'text' ? event.text : '')).join('');
    return { text, end: events.at(-1) };
  }

  it('is verified and described', async () => {
    const { description, files } = await verifyModel('local/nano');
    expect(runtime.describe()).toEqual(description);
    expect((await listModels())[0]).toEqual(description);
    expect(files.map(({ name }) => name).sort()).toEqual([
      'config.json',
      'model.int8.safetensors',
      'model.safetensors',
      'plan.safetensors',
      'tokenizer.json',
    ]);
  });

  it('answers a greeting in plain words and ends by itself', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { text, end } = await ask('Hello there', { seed });
      expect(end).toMatchObject({ type: 'end', reason: 'end', truncatedPrompt: false });
      expect(text).toMatch(/^[A-Z][\p{L}\p{P}\p{Zs}\n]+[.!?]$/u);
    }
  });

  it('gives the same answer for the same seed, alone and after other conversations', async () => {
    const first = await ask('What do you store about me?', { conversationId: 'one' });
    await ask('Good morning', { conversationId: 'two' });
    await runtime.forget('one');
    const second = await ask('What do you store about me?', { conversationId: 'one' });
    expect(second.text).toBe(first.text);
  });

  it('writes more where it is asked to be verbose', async () => {
    const lengths = await Promise.all(
      [0, 1].map(async (verbosity) => {
        let length = 0;
        for (const seed of [1, 2, 3, 4, 5]) {
          const style = { ...NEUTRAL_STYLE, verbosity };
          const { text } = await ask('How are you today?', { seed, style, userId: `${verbosity}` });
          length += text.length;
        }
        return length;
      }),
    );
    expect(lengths[1]).toBeGreaterThan(lengths[0]);
  });
});

describe('the smaller nano that comes with Lethe', () => {
  it('is listed, verified and answers', async () => {
    const source = SHIPPED_MODELS.get('local/nano-small')!;
    const runtime = await loadNano(source);
    try {
      const { description } = await verifyModel('local/nano-small');
      const [nano] = await listModels();
      expect(await listModels()).toEqual([nano, description]);
      expect(runtime.describe()).toEqual(description);
      expect(description.parameters).toBeLessThan(0.6 * nano.parameters);
      const messages = [{ role: 'user', content: 'Hello there' } as const];
      const options = { conversationId: 'c', userId: 'u', messages, style: NEUTRAL_STYLE, seed: 1 };
      const events: GenerationEvent[] = await Array.fromAsync(runtime.generate(options));
      expect(events.at(-1)).toMatchObject({ type: 'end', reason: 'end' });
    } finally {
      await runtime.close();
    }
  });
});
