import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nanoGguf, writeGgufFolder } from '../../test/gguf-model.ts';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import { loadNano } from '../nano/load-nano.ts';
import type { GenerateOptions, GenerationEvent, LocalRuntime } from '../runtime/runtime.ts';
import { loadLlamaCpp } from './load-llama-cpp.ts';

const options = (change: Partial<GenerateOptions> = {}): GenerateOptions => ({
  conversationId: 'c1',
  userId: 'u1',
  messages: [{ role: 'user', content: 'How can I sleep better?' }],
  style: NEUTRAL_STYLE,
  seed: 7,
  maxTokens: 30,
  ...change,
});

const collect = (runtime: LocalRuntime, change?: Partial<GenerateOptions>) =>
  Array.fromAsync(runtime.generate(options(change)));

const textOf = (events: readonly GenerationEvent[]): string =>
  events.map((event) => (event.type === 'text' ? event.text : '')).join('');

const endOf = (events: readonly GenerationEvent[]) => {
  const last = events.at(-1);
  if (last?.type !== 'end') throw new Error('the last event is not the end');
  return last;
};

/** Processes that this one started and whose command line names the worker. */
async function workers(): Promise<number[]> {
  const read = (id: string, file: string) =>
    readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
  const found: number[] = [];
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const isOurs = (await read(id, 'status')).includes(`\nPPid:\t${process.pid}\n`);
    if (isOurs && (await read(id, 'cmdline')).includes('llama-cpp-worker')) found.push(Number(id));
  }
  return found;
}

describe('a GGUF model in its process', () => {
  let folder: Awaited<ReturnType<typeof writeGgufFolder>>;
  let runtime: LocalRuntime;

  beforeAll(async () => {
    folder = await writeGgufFolder(await nanoGguf());
    runtime = await loadLlamaCpp(folder);
  });
  afterAll(async () => {
    await runtime.close();
    await folder[Symbol.asyncDispose]();
  });

  it('says what it is', () => {
    expect(runtime.describe()).toMatchObject({ id: 'local/nano-gguf', runs: 'here' });
    expect(runtime.describe().parameters).toBeGreaterThan(1_000_000);
    expect(runtime.describe().contextTokens).toBeGreaterThanOrEqual(256);
  });

  it('answers in whole sentences, the same for the same seed', async () => {
    const events = await collect(runtime);
    expect(textOf(events)).toMatch(/^[A-Z][\p{L}\p{P}\p{N}\p{Zs}\n]+$/u);
    expect(['end', 'length']).toContain(endOf(events).reason);
    expect(endOf(events)).toMatchObject({ reusedTokens: 0, truncatedPrompt: false });
    expect(endOf(events).meanLogProbability).toBeLessThan(0);
    const again = await collect(runtime);
    expect(textOf(again)).toBe(textOf(events));
    expect(endOf(again).reusedTokens).toBe(endOf(again).promptTokens - 1);
    const other = await collect(runtime, { conversationId: 'c2' });
    expect(textOf(other)).toBe(textOf(events));
  });

  it('goes on from what it knows of the conversation', async () => {
    const first = await collect(runtime);
    const answer = textOf(first);
    const messages = [
      ...options().messages,
      { role: 'assistant', content: answer } as const,
      { role: 'user', content: 'And then?' } as const,
    ];
    const next = endOf(await collect(runtime, { messages }));
    // The plan that nano puts before its answer is not told, so what follows it is read anew.
    expect(next.reusedTokens).toBe(endOf(first).promptTokens);
  });

  it('tells each token with the likeliest beside it', async () => {
    const events = await collect(runtime, { logProbabilities: 2, temperature: 0, maxTokens: 8 });
    const tokens = events.filter((event) => event.type === 'token');
    expect(tokens).toHaveLength(8);
    expect(tokens.map(({ text }) => text).join('')).toBe(textOf(events));
    for (const { text, logProbability, likeliest } of tokens) {
      expect(likeliest).toHaveLength(2);
      expect(likeliest[0]!.text).toBe(text);
      expect(likeliest[0]!.logProbability).toBe(logProbability);
      const mass = likeliest.reduce((sum, one) => sum + Math.exp(one.logProbability), 0);
      expect(mass).toBeLessThanOrEqual(1.001);
    }
  });

  it('takes the tokens that nano itself takes, at the same log-probabilities', async () => {
    const nano = await loadNano();
    const greedy = { temperature: 0, repetitionPenalty: 1, logProbabilities: 3, maxTokens: 12 };
    for (const content of ['How can I sleep better?', 'What do you store?', 'Hello there']) {
      const asked = { ...greedy, conversationId: content, messages: [{ role: 'user', content }] };
      const [here, there] = await Promise.all(
        [nano, runtime].map(async (one) =>
          (await collect(one, asked as Partial<GenerateOptions>)).filter(
            (event) => event.type === 'token',
          ),
        ),
      );
      expect(there!.map(({ text }) => text)).toEqual(here!.map(({ text }) => text));
      here!.forEach(({ logProbability, likeliest }, i) => {
        // llama.cpp keeps keys and values in sixteen bits.
        expect(there![i]!.logProbability).toBeCloseTo(logProbability, 1);
        const other = there![i]!.likeliest.at(-1)!.logProbability;
        expect(other).toBeCloseTo(likeliest.at(-1)!.logProbability, 1);
      });
    }
    await nano.close();
  });

  it('stops at a stop string and leaves it out', async () => {
    const whole = textOf(await collect(runtime));
    const stop = whole.slice(12, 16);
    const events = await collect(runtime, { stop: [stop] });
    expect(textOf(events)).toBe(whole.slice(0, whole.indexOf(stop)));
    expect(endOf(events).reason).toBe('stop');
  });

  it('ends an aborted answer with its text so far, and answers the next one', async () => {
    const abort = new AbortController();
    const events: GenerationEvent[] = [];
    for await (const event of runtime.generate(
      options({ signal: abort.signal, maxTokens: 1024, temperature: 2 }),
    )) {
      events.push(event);
      abort.abort();
    }
    expect(endOf(events).reason).toBe('abort');
    expect(endOf(events).completionTokens).toBeLessThan(30);
    expect(endOf(await collect(runtime, { maxTokens: 3 })).completionTokens).toBe(3);
  });

  it('leaves out what is too long for the context, and says so', async () => {
    const messages = [{ role: 'user', content: 'sleep '.repeat(5_000) } as const];
    const end = endOf(await collect(runtime, { messages, maxTokens: 1024 }));
    const { contextTokens } = runtime.describe();
    expect(end.truncatedPrompt).toBe(true);
    expect(end.promptTokens).toBeLessThanOrEqual((contextTokens * 5) / 8);
    expect(end.promptTokens + end.completionTokens).toBeLessThanOrEqual(contextTokens + 1);
  });

  it("writes a person's special tokens as text", async () => {
    const plain = endOf(await collect(runtime, { conversationId: 'p1', maxTokens: 1 }));
    const messages = [{ role: 'user', content: '<|end|>' } as const];
    const special = endOf(await collect(runtime, { conversationId: 'p2', messages, maxTokens: 1 }));
    // Five tokens of text instead of the eight of the question.
    expect(special.promptTokens).toBeGreaterThan(plain.promptTokens - 8);
  });

  it('embeds texts', async () => {
    const texts = ['sleep well', 'sleep badly', 'the kitchen'];
    const vectors = await runtime.embed({ userId: 'u', texts });
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    expect(vectors[0]).not.toEqual(vectors[2]);
    const long = ['sleep '.repeat(5_000)];
    await expect(runtime.embed({ userId: 'u', texts: long })).rejects.toMatchObject({
      code: 'CONTEXT_EXCEEDED',
    });
  });

  it('gives no state away, and says so', async () => {
    await expect(runtime.exportState('c1')).rejects.toMatchObject({ code: 'KV_STATE_UNSUPPORTED' });
    await expect(runtime.importState('c1', new Uint8Array(1))).rejects.toMatchObject({
      code: 'KV_STATE_UNSUPPORTED',
    });
  });

  it('forgets a conversation: what was read must be read again', async () => {
    await collect(runtime, { conversationId: 'gone', maxTokens: 1 });
    await runtime.forget('gone');
    const end = endOf(await collect(runtime, { conversationId: 'gone', maxTokens: 1 }));
    expect(end.reusedTokens).toBe(0);
  });

  it.runIf(process.platform === 'linux')(
    'is started again after its process was killed in the middle of an answer',
    async () => {
      const [child] = await workers();
      await expect(async () => {
        for await (const event of runtime.generate(options({ maxTokens: 1024, temperature: 2 }))) {
          if (event.type === 'text') process.kill(child!, 'SIGSEGV');
        }
      }).rejects.toMatchObject({ code: 'MODEL_WORKER_CRASHED' });
      expect(textOf(await collect(runtime))).not.toBe('');
    },
  );
});

describe('loadLlamaCpp', () => {
  it('loads nothing from a changed file', async () => {
    await using folder = await writeGgufFolder(await nanoGguf('F16'));
    const manifestSha256 = '0'.repeat(64);
    await expect(loadLlamaCpp({ ...folder, manifestSha256 })).rejects.toMatchObject({
      code: 'MODEL_FILE_CHANGED',
    });
  });

  it('says so when llama.cpp refuses the file', async () => {
    const gguf = await nanoGguf('F16');
    const at = Buffer.from(gguf).indexOf('llama');
    await using folder = await writeGgufFolder(gguf.with(at, 'x'.charCodeAt(0)));
    await expect(loadLlamaCpp(folder)).rejects.toMatchObject({ code: 'LLAMA_CPP_REFUSED' });
  });
});
