import { isCodedError, type ModelDescription } from '@lethe/protocol';
import { describe, expect, it } from 'vitest';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import type { GenerateOptions, GenerationEvent, Message } from '../runtime/runtime.ts';
import type { ChatEvent } from '../wire/chat-event.ts';
import type { ChatRequest } from '../wire/chat-request.ts';
import { failure } from '../wire/failure.ts';
import { buildPrompt, HISTORY_UNITS } from './prompt.ts';
import { type ConnectionRuntimeOptions, createConnectionRuntime } from './runtime.ts';

const description: ModelDescription = {
  id: 'openai/x',
  architecture: 'unknown',
  parameters: 0,
  contextTokens: 0,
  licence: 'unknown',
  manifestSha256: '0'.repeat(64),
  runs: 'here',
};
const facts = { turns: 3, sessions: 1, memories: 0, left: 0, masked: 0, style: [] };
const asked = (change: Partial<GenerateOptions> = {}): GenerateOptions => ({
  conversationId: 'c1',
  userId: 'u1',
  messages: [{ role: 'user', content: 'Hello', memories: ['I like tea.'], facts }],
  style: { ...NEUTRAL_STYLE, warmth: 1 },
  seed: 1,
  ...change,
});

const answer: readonly ChatEvent[] = [
  { type: 'start', id: 'x', model: 'x' },
  { type: 'reasoning', text: 'Hm.' },
  { type: 'text', text: 'Hi ' },
  { type: 'text', text: 'you' },
  { type: 'usage', input: 9, output: 4, cachedInput: 2 },
  { type: 'end', reason: 'stop' },
];

function open(events: readonly ChatEvent[], change: Partial<ConnectionRuntimeOptions> = {}) {
  const sent: ChatRequest[] = [];
  let now = 0;
  const runtime = createConnectionRuntime({
    ...{ id: 'openai/x', description, format: 'openai-chat', model: 'x' },
    told: async () => ({ style: true, memories: true, facts: true }),
    clock: () => now++,
    async send(request) {
      sent.push(request);
      return (async function* () {
        yield* events;
      })();
    },
    ...change,
  });
  return { runtime, sent };
}

async function read(events: AsyncIterable<GenerationEvent>): Promise<GenerationEvent[]> {
  const all: GenerationEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (isCodedError(error) ? error.code : String(error)),
  );

describe('a connection as a runtime', () => {
  it('streams the text and tells the tokens', async () => {
    const { runtime } = open(answer);
    expect(await read(runtime.generate(asked()))).toEqual([
      { type: 'text', text: 'Hi ' },
      { type: 'text', text: 'you' },
      {
        ...{ type: 'end', reason: 'end', promptTokens: 9, reusedTokens: 2, completionTokens: 4 },
        ...{ truncatedPrompt: false, queueMs: 0, firstTokenMs: 1, ms: 2, meanLogProbability: 0 },
      },
    ]);
  });

  it('sends the conversation with what may be told, and nothing else', async () => {
    const { runtime, sent } = open(answer);
    await read(runtime.generate(asked({ temperature: 0.3, maxTokens: 99_999 })));
    expect(sent).toEqual([
      {
        format: 'openai-chat',
        model: 'x',
        stream: true,
        includeUsage: true,
        system: [{ type: 'text', text: 'Be warm and friendly.' }],
        messages: [
          {
            role: 'user',
            content: [
              {
                type: 'text',
                text: "Hello\n\n(Lethe's own state: turns 3 sessions 1 memories 0 left 0 masked 0 style even)\n\n(I asked you to remember: I like tea.)",
              },
            ],
          },
        ],
        onlyInFormat: [],
        maxTokens: 1024,
        temperature: 0.3,
      },
    ]);
  });

  it('tells neither style nor memories nor facts that the person keeps back', async () => {
    const told = async () => ({ style: false, memories: false, facts: false });
    const { runtime, sent } = open(answer, { told });
    await read(runtime.generate(asked()));
    expect(sent[0]).toMatchObject({
      system: [],
      messages: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }],
    });
  });

  it('ends at a stop string and leaves the rest unread', async () => {
    let left = false;
    const { runtime } = open([], {
      send: async () =>
        (async function* (): AsyncGenerator<ChatEvent> {
          try {
            yield { type: 'text', text: 'one EN' };
            yield { type: 'text', text: 'D two' };
            yield { type: 'text', text: 'never' };
          } finally {
            left = true;
          }
        })(),
    });
    const events = await read(runtime.generate(asked({ stop: ['END'] })));
    expect(events.slice(0, -1)).toEqual([{ type: 'text', text: 'one ' }]);
    expect(events.at(-1)).toMatchObject({ type: 'end', reason: 'stop' });
    expect(left).toBe(true);
  });

  it.each([
    ['length', 'length'],
    ['stopSequence', 'stop'],
    ['contentFilter', 'end'],
  ] as const)('that ends by %s says so', async (reason, said) => {
    const { runtime } = open([{ type: 'end', reason }]);
    expect((await read(runtime.generate(asked()))).at(-1)).toMatchObject({ reason: said });
  });

  it('keeps the text so far when it is aborted, and never throws then', async () => {
    const leaving = new AbortController();
    const { runtime } = open([], {
      send: async (_, { signal }) =>
        (async function* (): AsyncGenerator<ChatEvent> {
          yield { type: 'text', text: 'so far' };
          await new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason));
            leaving.abort();
          });
        })(),
    });
    const events = await read(runtime.generate(asked({ signal: leaving.signal })));
    expect(events).toMatchObject([{ text: 'so far' }, { type: 'end', reason: 'abort' }]);
    const gone = AbortSignal.abort();
    expect(await read(runtime.generate(asked({ signal: gone })))).toMatchObject([
      { type: 'end', reason: 'abort' },
    ]);
  });

  it('ends the answers of a conversation that is forgotten', async () => {
    const { runtime } = open([], {
      send: async (_, { signal }) =>
        (async function* (): AsyncGenerator<ChatEvent> {
          yield { type: 'text', text: 'a' };
          await new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason));
            void runtime.forget('c2').then(() => runtime.forget('c1'));
          });
        })(),
    });
    expect(await read(runtime.generate(asked()))).toMatchObject([
      { text: 'a' },
      { type: 'end', reason: 'abort' },
    ]);
  });

  it.each<[string, readonly ChatEvent[]]>([
    ['PROVIDER_OVERLOADED', [{ type: 'error', ...failure('overloaded') }]],
    ['PROVIDER_CONTEXT_EXCEEDED', [{ type: 'error', ...failure('contextLength') }]],
    ['PROVIDER_STREAM_BROKEN', [{ type: 'text', text: 'half' }]],
  ])('throws %s where the answer fails', async (expected, events) => {
    const { runtime } = open(events);
    expect(await code(read(runtime.generate(asked())))).toBe(expected);
  });

  it('throws what the way out throws, and no other words', async () => {
    const { runtime } = open([], { send: async () => Promise.reject(new Error('secret')) });
    await expect(read(runtime.generate(asked()))).rejects.toMatchObject({
      code: 'PROVIDER_FAILED',
      message: expect.not.stringContaining('secret'),
    });
  });

  it('refuses what it cannot do', async () => {
    const { runtime } = open(answer);
    const promise = read(runtime.generate(asked({ logProbabilities: 3 })));
    expect(await code(promise)).toBe('GENERATION_OPTION_UNKNOWN_THERE');
  });

  it('takes nothing new once it is closing, and closes after the last answer', async () => {
    const { runtime } = open(answer);
    const running = runtime.generate(asked())[Symbol.asyncIterator]();
    await running.next();
    let closed = false;
    const closing = runtime.close().then(() => {
      closed = true;
    });
    expect(await code(read(runtime.generate(asked())))).toBe('RUNTIME_CLOSED');
    expect(closed).toBe(false);
    await running.return?.();
    await closing;
    expect(closed).toBe(true);
  });
});

describe('a prompt', () => {
  const none = { style: false, memories: false, facts: false };
  const request = (messages: readonly Message[]) =>
    ({ messages, style: NEUTRAL_STYLE }) as unknown as Parameters<typeof buildPrompt>[0];

  it('leaves out the oldest messages beyond its length, and never begins with an answer', () => {
    const half = 'x'.repeat(HISTORY_UNITS / 2);
    const prompt = buildPrompt(
      request([
        { role: 'user', content: 'old' },
        { role: 'assistant', content: half },
        { role: 'user', content: half },
      ]),
      none,
    );
    expect(prompt.messages.map(({ role }) => role)).toEqual(['user']);
    expect(prompt.truncated).toBe(true);
  });

  it('always holds the newest message', () => {
    const content = 'x'.repeat(HISTORY_UNITS + 1);
    expect(buildPrompt(request([{ role: 'user', content }]), none)).toMatchObject({
      messages: [{ content: [{ text: content }] }],
      truncated: false,
    });
  });
});
