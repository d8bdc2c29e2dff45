import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBody, textStream, toolBody, toolStream } from '../../test/vendor-answers.ts';
import { eventsOfText, readEventsOf } from '../../test/wire-text.ts';
import type { ChatEvent } from './chat-event.ts';
import { createEventReader } from './create-event-reader.ts';
import { WIRE_FORMATS } from './format.ts';
import { WIRE_LIMITS } from './limits.ts';
import { readAnswer } from './read-answer.ts';

const ID = { 'openai-chat': 'chatcmpl-1', 'openai-responses': 'resp_1', anthropic: 'msg_1' };
const usage = {
  type: 'usage',
  input: 12,
  output: 5,
  cachedInput: 4,
  reasoning: 2,
} as const;

const start = (format: (typeof WIRE_FORMATS)[number]): ChatEvent => ({
  type: 'start',
  id: ID[format],
  model: format === 'anthropic' ? 'claude-test' : 'gpt-test',
  ...(format === 'openai-chat' && { extra: { system_fingerprint: 'fp_1' } }),
});

/** What a cached read tells before the answer is only Anthropic's to say. */
const withoutEarlyUsage = (events: readonly ChatEvent[]): ChatEvent[] =>
  events.filter((event, i) => event.type !== 'usage' || events[i + 1]?.type === 'end');

const tools: readonly ChatEvent[] = [
  { type: 'toolStart', index: 0, id: 'call_a', name: 'weather' },
  { type: 'toolArguments', index: 0, fragment: '{"city":' },
  { type: 'toolArguments', index: 0, fragment: '"Paris"}' },
  { type: 'toolStart', index: 1, id: 'call_b', name: 'time' },
  { type: 'toolArguments', index: 1, fragment: '{}' },
];

describe.each(WIRE_FORMATS)('a stream in %s', (format) => {
  it('is read as text, tokens and an end', () => {
    const events = readEventsOf(format, textStream(format, ['Hello', ' you', '']).join(''));
    expect(withoutEarlyUsage(events)).toEqual([
      start(format),
      { type: 'text', text: 'Hello' },
      { type: 'text', text: ' you' },
      usage,
      { type: 'end', reason: 'stop' },
    ]);
  });

  it('is read as tool calls, whose end is always because of them', () => {
    const [, ...events] = withoutEarlyUsage(readEventsOf(format, toolStream(format).join('')));
    expect(events).toEqual([...tools, usage, { type: 'end', reason: 'toolCalls' }]);
  });

  it('says the same as the answer without a stream', () => {
    const joined = (events: readonly ChatEvent[]) => ({
      text: events.map((event) => (event.type === 'text' ? event.text : '')).join(''),
      calls: events.flatMap((event) => (event.type === 'toolStart' ? [event] : [])),
      fragments: events.map((event) => (event.type === 'toolArguments' ? event.fragment : '')),
      closing: events.slice(-2),
    });
    const tooled = joined(readAnswer(format, toolBody(format)));
    const streamed = joined(readEventsOf(format, toolStream(format).join('')));
    expect({ ...tooled, fragments: tooled.fragments.join('') }).toEqual({
      ...streamed,
      fragments: streamed.fragments.join(''),
    });
    expect(joined(readAnswer(format, textBody(format, 'Hello you')))).toMatchObject({
      text: 'Hello you',
      closing: [usage, { type: 'end', reason: 'stop' }],
    });
  });

  it('gives the same events however its bytes are cut', () => {
    const bytes = Buffer.from(textStream(format, ['Grüße ', '👋🏽', ' 日本']).join(''));
    const whole = eventsOfText(bytes.toString());
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const pieces = places.slice(1).map((end, i) => bytes.subarray(places[i], end));
        expect(eventsOfText(...pieces)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it.each([0, 1, 2])('that breaks off after %d events becomes an error', (kept) => {
    const events = readEventsOf(format, textStream(format, ['Hello']).slice(0, kept).join(''));
    expect(events.at(-1)).toEqual({
      type: 'error',
      status: 500,
      kind: 'server',
      message: 'The model broke off. Send the request again.',
    });
  });

  it('says nothing more after its end', () => {
    const reader = createEventReader(format);
    for (const event of eventsOfText(textStream(format, ['a']).join(''))) reader.push(event);
    reader.end();
    const [first] = eventsOfText(textStream(format, ['a']).join(''));
    expect([...reader.push(first!), ...reader.end()]).toEqual([]);
  });

  it.each(['{"choices":[', 'null', '[]', '"text"', '12'])('with data %s is an error', (data) => {
    const reader = createEventReader(format);
    expect(reader.push({ data })).toMatchObject([{ type: 'error', kind: 'server' }]);
    expect(reader.end()).toEqual([]);
  });

  it('is never quoted when it reports an error', () => {
    const error = { message: 'secret words', type: 'overloaded_error', code: 'secret' };
    const reader = createEventReader(format);
    const data = JSON.stringify({ type: 'error', error });
    expect(reader.push({ event: 'error', data })).toEqual([
      {
        type: 'error',
        status: 503,
        kind: 'overloaded',
        message: 'The model is overloaded. Try again in a moment.',
      },
    ]);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.json()), (texts) => {
        const reader = createEventReader(format);
        for (const data of texts) reader.push({ data });
        reader.end();
        for (const text of texts) readAnswer(format, JSON.parse(text));
      }),
      { numRuns: 100 },
    );
  });

  it('is bounded: an answer beyond its length is an error', () => {
    const reader = createEventReader(format);
    const half = 'x'.repeat(WIRE_LIMITS.answerUnits / 2 + 1);
    const events = eventsOfText(textStream(format, [half, half]).join('')).flatMap((event) =>
      reader.push(event),
    );
    expect(events.filter(({ type }) => type === 'text')).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'error', kind: 'server' });
  });
});

const chat = (...deltas: readonly object[]): ChatEvent[] => {
  const reader = createEventReader('openai-chat');
  const chunks = [
    ...deltas.map((delta) => ({ choices: [{ index: 0, delta }] })),
    { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
  ];
  return [
    ...chunks.flatMap((data) => reader.push({ data: JSON.stringify(data) })),
    ...reader.end(),
  ];
};
const call = (name: string, args: unknown, more: object = {}) => ({
  tool_calls: [{ ...more, function: { name, arguments: args } }],
});

describe('a chunk of a server that bends the format', () => {
  it.each([
    ['without an index', {}, {}],
    ['with one index for all calls', { index: 0 }, { index: 0 }],
  ])('has its tool calls told apart by their ids: %s', (_, first, second) => {
    const events = chat(
      call('one', '{}', { ...first, id: 'a', type: 'function' }),
      call('two', '{"x"', { ...second, id: 'b', type: 'function' }),
      { tool_calls: [{ ...second, function: { arguments: ':1}' } }] },
    );
    expect(events.slice(1)).toEqual([
      { type: 'toolStart', index: 0, id: 'a', name: 'one' },
      { type: 'toolArguments', index: 0, fragment: '{}' },
      { type: 'toolStart', index: 1, id: 'b', name: 'two' },
      { type: 'toolArguments', index: 1, fragment: '{"x"' },
      { type: 'toolArguments', index: 1, fragment: ':1}' },
      { type: 'end', reason: 'toolCalls' },
    ]);
  });

  it('has arguments that are an object made a text', () => {
    expect(chat(call('one', { x: 1 }, { index: 0, id: 'a' }))).toContainEqual({
      type: 'toolArguments',
      index: 0,
      fragment: '{"x":1}',
    });
  });

  it('has a call without an id given one', () => {
    expect(chat(call('one', '{}', { index: 0 }))).toContainEqual({
      type: 'toolStart',
      index: 0,
      id: 'call_0',
      name: 'one',
    });
  });

  it('is read where its usage chunk has no choices at all and its end no [DONE]', () => {
    const reader = createEventReader('openai-chat');
    const chunks = [
      { choices: [{ index: 0, delta: { content: 'a' }, finish_reason: 'length' }] },
      { usage: { prompt_tokens: 3, completion_tokens: 1 } },
    ];
    const events = chunks.flatMap((data) => reader.push({ data: JSON.stringify(data) }));
    expect([...events, ...reader.end()].slice(1)).toEqual([
      { type: 'text', text: 'a' },
      { type: 'usage', input: 3, output: 1 },
      { type: 'end', reason: 'length' },
    ]);
  });

  it('has empty data passed over', () => {
    const reader = createEventReader('openai-chat');
    expect(reader.push({ data: '' })).toEqual([]);
  });

  it('keeps what has no word here, apart', () => {
    const reader = createEventReader('openai-chat');
    const data = JSON.stringify({
      id: 'x',
      model: 'm',
      provider: 'somewhere',
      filters: [1],
      obfuscation: 'abc',
      choices: [
        { index: 0, delta: { content: 'a', reasoning_details: [1] }, logprobs: { content: [] } },
      ],
    });
    expect(reader.push({ data })).toEqual([
      { type: 'start', id: 'x', model: 'm', extra: { provider: 'somewhere' } },
      { type: 'text', text: 'a' },
      {
        type: 'other',
        format: 'openai-chat',
        data: {
          filters: [1],
          choices: [{ index: 0, delta: { reasoning_details: [1] }, logprobs: { content: [] } }],
        },
      },
    ]);
    expect(reader.push({ data })).toHaveLength(2);
  });

  it.each([{ error: 'secret' }, { error: { message: 'secret' } }])(
    'with %j is an error',
    (data) => {
      const reader = createEventReader('openai-chat');
      const events = reader.push({ data: JSON.stringify(data) });
      expect(events).toMatchObject([{ type: 'error' }]);
      expect(JSON.stringify(events)).not.toContain('secret');
    },
  );

  it('is bounded in its tool calls', () => {
    const reader = createEventReader('openai-chat');
    const calls = Array.from({ length: WIRE_LIMITS.toolCalls + 1 }, (_, index) => ({
      ...{ index, id: `c${index}`, function: { name: 'f', arguments: '' } },
    }));
    const data = JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: calls } }] });
    expect(reader.push({ data })).toMatchObject([{ type: 'error' }]);
  });
});

describe('what only a vendor has a word for', () => {
  it('may come with every piece of a long answer', () => {
    const reader = createEventReader('openai-chat');
    const choice = { index: 0, delta: { content: 'a' }, logprobs: { content: [] } };
    const data = JSON.stringify({ choices: [choice] });
    const events = Array.from({ length: 20_000 }, () => reader.push({ data })).flat();
    expect(events.filter(({ type }) => type === 'text')).toHaveLength(20_000);
  });

  it('is bounded', () => {
    const reader = createEventReader('openai-chat');
    const data = JSON.stringify({ choices: [{ index: 0, delta: {}, logprobs: {} }] });
    let last: ChatEvent | undefined;
    for (let i = 0; i <= WIRE_LIMITS.others; i++) last = reader.push({ data }).at(-1);
    expect(last).toMatchObject({ type: 'error' });
  });
});

describe('an answer is bounded', () => {
  it('in how often text and thoughts take turns', () => {
    const reader = createEventReader('openai-chat');
    const data = JSON.stringify({
      choices: [{ index: 0, delta: { content: 'a', reasoning_content: 'b' } }],
    });
    const pushes = Array.from({ length: WIRE_LIMITS.blocks / 2 }, () => reader.push({ data }));
    expect(pushes.findIndex((events) => events[0]?.type === 'error')).toBe(
      WIRE_LIMITS.blocks / 2 - 1,
    );
  });

  it('in the items that are begun and not ended', () => {
    const reader = createEventReader('openai-responses');
    const added = (output_index: number) =>
      JSON.stringify({
        type: 'response.output_item.added',
        output_index,
        item: { type: 'message' },
      });
    const events = Array.from({ length: WIRE_LIMITS.openItems + 1 }, (_, i) =>
      reader.push({ data: added(i) }),
    );
    expect(events.at(-2)).toEqual([]);
    expect(events.at(-1)).toMatchObject([{ type: 'error' }]);
  });
});

describe('a Message', () => {
  const read = (...events: readonly { type: string }[]): ChatEvent[] => {
    const reader = createEventReader('anthropic');
    return events.flatMap((data) => reader.push({ data: JSON.stringify(data) }));
  };

  it('has its thoughts read with the seal that takes them back', () => {
    const delta = (delta: object) => ({ type: 'content_block_delta', index: 0, delta });
    expect(
      read(
        { type: 'content_block_start', content_block: { type: 'thinking', thinking: '' } } as never,
        delta({ type: 'thinking_delta', thinking: 'Hm.' }),
        delta({ type: 'signature_delta', signature: 'sig' }),
        { type: 'content_block_stop' },
      ),
    ).toEqual([
      { type: 'reasoning', text: 'Hm.' },
      { type: 'reasoningSeal', seal: 'sig' },
    ]);
  });

  it.each([
    ['end_turn', { reason: 'stop' }],
    ['max_tokens', { reason: 'length' }],
    ['stop_sequence', { reason: 'stopSequence', stopSequence: 'END' }],
    ['refusal', { reason: 'contentFilter' }],
    ['pause_turn', { reason: 'stop', word: 'pause_turn' }],
    ['model_context_window_exceeded', { reason: 'length', word: 'model_context_window_exceeded' }],
  ])('that stops with %s ends so', (stop_reason, end) => {
    const stop = { type: 'message_delta', delta: { stop_reason, stop_sequence: 'END' } };
    expect(read(stop, { type: 'message_stop' })).toEqual([{ type: 'end', ...end }]);
  });
});

describe('a Response', () => {
  it.each([
    ['max_output_tokens', 'length'],
    ['content_filter', 'contentFilter'],
  ])('that is incomplete because of %s ended by %s', (reason, end) => {
    const body = { status: 'incomplete', incomplete_details: { reason }, output: [] };
    expect(readAnswer('openai-responses', body).at(-1)).toEqual({ type: 'end', reason: end });
  });

  it('that failed is an error without its words', () => {
    const error = { code: 'rate_limit_exceeded', message: 'secret words' };
    const events = readAnswer('openai-responses', { status: 'failed', error, output: [] });
    expect(events.at(-1)).toMatchObject({ type: 'error', status: 429, kind: 'rateLimit' });
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('has its sealed thoughts read with the id they belong to', () => {
    const item = {
      ...{ type: 'reasoning', id: 'rs_9', encrypted_content: 'sealed' },
      summary: [
        { type: 'summary_text', text: 'One.' },
        { type: 'summary_text', text: 'Two.' },
      ],
    };
    const [, ...events] = readAnswer('openai-responses', { status: 'completed', output: [item] });
    expect(events).toEqual([
      { type: 'reasoning', id: 'rs_9', text: 'One.\n\nTwo.', summary: true },
      { type: 'reasoningSeal', id: 'rs_9', seal: 'sealed' },
      { type: 'end', reason: 'stop' },
    ]);
  });
});
