import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import { TINY_NANO, tinyModelFiles, writeModelFolder } from '../../test/tiny-nano.ts';
import type { GenerateOptions, GenerationEvent, LocalRuntime } from '../runtime/runtime.ts';
import { loadNano } from './load-nano.ts';

const options = (change: Partial<GenerateOptions> = {}): GenerateOptions => ({
  conversationId: 'c1',
  userId: 'u1',
  messages: [{ role: 'user', content: 'hello there' }],
  style: NEUTRAL_STYLE,
  seed: 7,
  maxTokens: 40,
  ...change,
});

const textOf = (events: readonly GenerationEvent[]): string =>
  events.map((event) => (event.type === 'text' ? event.text : '')).join('');

const collect = (
  runtime: LocalRuntime,
  change?: Partial<GenerateOptions>,
): Promise<GenerationEvent[]> => Array.fromAsync(runtime.generate(options(change)));

const endOf = (events: readonly GenerationEvent[]) => {
  const last = events.at(-1);
  if (last?.type !== 'end') throw new Error('the last event is not the end');
  return last;
};

describe('a nano in its thread', () => {
  let folder: Awaited<ReturnType<typeof writeModelFolder>>;
  let runtime: LocalRuntime;

  beforeAll(async () => {
    folder = await writeModelFolder(tinyModelFiles());
    runtime = await loadNano(folder);
  });
  afterAll(async () => {
    await runtime.close();
    await folder[Symbol.asyncDispose]();
  });

  it('says what it is', () => {
    expect(runtime.id).toBe('local/tiny');
    expect(runtime.describe()).toMatchObject({
      manifestSha256: folder.manifestSha256,
      runs: 'here',
    });
  });

  it('streams an answer and says what it took, the same for the same seed', async () => {
    const events = await collect(runtime);
    expect(events.filter(({ type }) => type === 'text').length).toBeGreaterThan(10);
    expect(endOf(events)).toMatchObject({
      reason: 'length',
      promptTokens: 15,
      completionTokens: 40,
    });
    expect(endOf(events).meanLogProbability).toBeLessThan(0);
    const again = await collect(runtime);
    expect(textOf(again)).toBe(textOf(events));
    expect(endOf(again).reusedTokens).toBe(14);
  });

  it('ends an aborted answer with its text so far', async () => {
    // Long enough that no machine is so busy that the answer ends before the abort arrives.
    await using long = await writeModelFolder(tinyModelFiles({ ...TINY_NANO, context: 4096 }));
    const patient = await loadNano(long);
    const whole = textOf(await collect(patient, { maxTokens: 1024 }));
    const abort = new AbortController();
    const events: GenerationEvent[] = [];
    for await (const event of patient.generate(
      options({ signal: abort.signal, maxTokens: 1024 }),
    )) {
      events.push(event);
      abort.abort();
    }
    expect(endOf(events).reason).toBe('abort');
    expect(endOf(events).completionTokens).toBeLessThan(1024);
    expect(whole.startsWith(textOf(events))).toBe(true);
    expect(textOf(events)).not.toBe('');
    await patient.close();
  });

  it('begins nothing for a signal that is aborted already', async () => {
    const events = await collect(runtime, { signal: AbortSignal.abort() });
    expect(events).toMatchObject([{ type: 'end', reason: 'abort', completionTokens: 0 }]);
  });

  it('goes on with the next answer when a reader leaves early', async () => {
    for await (const event of runtime.generate(options())) if (event.type === 'text') break;
    expect(endOf(await collect(runtime)).reason).toBe('length');
  });

  it('says when an answer has to wait, and where in line it is', async () => {
    const all = await Promise.all(
      ['a', 'a', 'b'].map((userId) => collect(runtime, { userId, conversationId: userId })),
    );
    expect(all.map(([first]) => first?.type === 'queued' && first.position)).toEqual([false, 1, 2]);
    expect(all.map((events) => endOf(events).reason)).toEqual(['length', 'length', 'length']);
  });

  it('lets an answer that waits be aborted', async () => {
    const abort = new AbortController();
    const first = collect(runtime);
    const second = collect(runtime, { signal: abort.signal });
    abort.abort();
    expect((await second).map(({ type }) => type)).toEqual(['queued', 'end']);
    expect(endOf(await first).reason).toBe('length');
  });

  it('tells tokens only when it is asked, a log-probability each', async () => {
    const events = await collect(runtime, { logProbabilities: 3, maxTokens: 6 });
    const tokens = events.filter((event) => event.type === 'token');
    expect(tokens).toHaveLength(6);
    for (const { likeliest, logProbability } of tokens) {
      expect(likeliest).toHaveLength(3);
      expect(likeliest[0]!.logProbability).toBeGreaterThanOrEqual(logProbability);
    }
    const mean = tokens.reduce((sum, token) => sum + token.logProbability, 0) / 6;
    expect(endOf(events).meanLogProbability).toBeCloseTo(mean, 4);
    expect(textOf(events)).toBe(textOf(await collect(runtime, { maxTokens: 6 })));
  });

  it('embeds texts, in line with the answers', async () => {
    const texts = ['hello the', 'aaaa'];
    const [vectors] = await Promise.all([runtime.embed({ userId: 'u', texts }), collect(runtime)]);
    expect(vectors.map(({ length }) => length)).toEqual([32, 32]);
    for (const bad of [[], [' '], Array(65).fill('x')]) {
      await expect(runtime.embed({ userId: 'u', texts: bad })).rejects.toMatchObject({
        code: 'GENERATION_OPTION_INVALID',
      });
    }
    const signal = AbortSignal.abort();
    await expect(runtime.embed({ userId: 'u', texts, signal })).rejects.toThrow('aborted');
  });

  it('gives a conversation away and takes it back', async () => {
    await collect(runtime);
    const state = await runtime.exportState('c1');
    await runtime.forget('c1');
    expect(await runtime.exportState('c1')).toBeUndefined();
    await runtime.importState('c1', state!);
    expect(endOf(await collect(runtime)).reusedTokens).toBe(14);
    await expect(runtime.importState('c1', state!.slice(1))).rejects.toMatchObject({
      code: 'KV_STATE_INVALID',
    });
  });

  it('refuses a bad option before anything is queued', async () => {
    await expect(collect(runtime, { temperature: 9 })).rejects.toMatchObject({
      code: 'GENERATION_OPTION_INVALID',
    });
  });

  it('forgets a conversation: what was read must be read again', async () => {
    await collect(runtime, { conversationId: 'gone' });
    await runtime.forget('gone');
    expect(endOf(await collect(runtime, { conversationId: 'gone' })).reusedTokens).toBe(0);
  });

  it("aborts a forgotten conversation's answer", async () => {
    const events: GenerationEvent[] = [];
    for await (const event of runtime.generate(options({ maxTokens: 1024 }))) {
      if (events.push(event) === 1) await runtime.forget('c1');
    }
    expect(endOf(events).reason).toBe('abort');
    expect(endOf(await collect(runtime)).reusedTokens).toBe(0);
  });
});

describe('weights of eight bits', () => {
  it('answer as a model of their own: close to the others, states not exchanged', async () => {
    await using folder = await writeModelFolder(tinyModelFiles());
    const [bf16, int8] = await Promise.all([
      loadNano(folder),
      loadNano({ ...folder, weights: 'int8' }),
    ]);
    const texts = ['hello there'];
    const [[a], [b]] = await Promise.all([
      bf16.embed({ userId: 'u', texts }),
      int8.embed({ userId: 'u', texts }),
    ]);
    const cosine = a!.reduce((sum, value, i) => sum + value * b![i]!, 0);
    expect(cosine).toBeGreaterThan(0.99);
    expect(cosine).toBeLessThan(1);
    expect(int8.describe()).toEqual(bf16.describe());
    await collect(bf16);
    const state = await bf16.exportState('c1');
    await expect(int8.importState('c1', state!)).rejects.toMatchObject({
      code: 'KV_STATE_OF_ANOTHER_MODEL',
    });
    await Promise.all([bf16.close(), int8.close()]);
  });
});

describe('close', () => {
  it('lets the running answer end and refuses what waits and what comes', async () => {
    await using folder = await writeModelFolder(tinyModelFiles());
    const runtime = await loadNano(folder);
    const running = collect(runtime);
    const waiting = expect(collect(runtime)).rejects.toMatchObject({ code: 'RUNTIME_CLOSED' });
    await runtime.close();
    expect(endOf(await running).reason).toBe('length');
    await waiting;
    await expect(collect(runtime)).rejects.toMatchObject({ code: 'RUNTIME_CLOSED', status: 503 });
  });
});
