import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswer, joined } from '../../test/any-answer.ts';
import { eventsOfText, readEventsOf } from '../../test/wire-text.ts';
import type { ChatEvent } from './chat-event.ts';
import { createEventWriter } from './create-event-writer.ts';
import type { EventWriterOptions } from './event-writer.ts';
import { failure } from './failure.ts';
import { WIRE_FORMATS, type WireFormat } from './format.ts';
import { readAnswer } from './read-answer.ts';
import { writeAnswer } from './write-answer.ts';

const OPTIONS: EventWriterOptions = { id: '7', model: 'm', created: 1000, includeUsage: true };

function write(
  format: WireFormat,
  events: readonly ChatEvent[],
  change: Partial<EventWriterOptions> = {},
): string {
  const writer = createEventWriter(format, { ...OPTIONS, ...change });
  return events.map((event) => writer.push(event)).join('') + writer.end();
}

/** The parsed data of a written stream; a text where it is no JSON. */
const dataOf = (text: string): unknown[] =>
  eventsOfText(text).map(({ data }) => (data.startsWith('{') ? JSON.parse(data) : data));

const start: ChatEvent = { type: 'start', id: '', model: 'm' };
const end: ChatEvent = { type: 'end', reason: 'stop' };
const hello: readonly ChatEvent[] = [
  start,
  { type: 'text', text: 'Hi' },
  { type: 'usage', input: 3, output: 2 },
  end,
];
const called: readonly ChatEvent[] = [
  start,
  { type: 'toolStart', index: 0, id: 'call_a', name: 'weather' },
  { type: 'toolArguments', index: 0, fragment: '{}' },
  end,
];

describe.each(WIRE_FORMATS)('an answer written in %s', (format) => {
  it('reads back as the same, in any pieces', () => {
    fc.assert(
      fc.property(anyAnswer, (events) => {
        expect(joined(readEventsOf(format, write(format, events)))).toEqual(joined(events));
      }),
      { numRuns: 60 },
    );
  });

  it('reads back as the same when it is not streamed', () => {
    fc.assert(
      fc.property(anyAnswer, (events) => {
        const texts = (all: readonly ChatEvent[], type: 'text' | 'reasoning'): string =>
          all.map((event) => (event.type === type ? event.text : '')).join('');
        const calls = (all: readonly ChatEvent[]): unknown[] =>
          joined(all).flatMap((event): unknown[] => {
            if (event.type === 'toolStart') return [event];
            // The text of the arguments is Anthropic's own there; what it says is the same.
            return event.type === 'toolArguments' ? [JSON.parse(event.fragment)] : [];
          });
        const read = readAnswer(format, writeAnswer(format, events, OPTIONS));
        expect(texts(read, 'text')).toBe(texts(events, 'text'));
        expect(texts(read, 'reasoning')).toBe(texts(events, 'reasoning'));
        const onlyArguments = calls(events.filter(({ type }) => type.startsWith('tool')));
        expect(calls(read.filter(({ type }) => type.startsWith('tool')))).toEqual(onlyArguments);
        expect(read.slice(-2)).toEqual(events.slice(-2));
      }),
      { numRuns: 60 },
    );
  });

  it.each(WIRE_FORMATS)('keeps text, calls and tokens on the way through %s', (other) => {
    fc.assert(
      fc.property(anyAnswer, (events) => {
        const there = readEventsOf(other, write(other, events));
        expect(joined(readEventsOf(format, write(format, there)))).toEqual(joined(events));
      }),
      { numRuns: 20 },
    );
  });

  it('that has no end is a failure, said once', () => {
    const writer = createEventWriter(format, OPTIONS);
    writer.push(start);
    writer.push({ type: 'text', text: 'Hi' });
    const text = writer.end();
    expect(text).toContain('The model broke off. Send the request again.');
    expect(text).not.toContain('[DONE]');
    expect(writer.end() + writer.push(end) + writer.fail(failure('server'))).toBe('');
  });

  it('ends with an error where one comes from upstream', () => {
    const text = write(format, [start, { type: 'error', ...failure('rateLimit') }]);
    expect(readEventsOf(format, text).at(-1)).toMatchObject({ type: 'error', kind: 'rateLimit' });
  });

  it('cannot be written whole where it broke off', () => {
    for (const events of [
      [start],
      [start, { type: 'error', ...failure('server') } as const, end],
    ]) {
      expect(() => writeAnswer(format, events, OPTIONS)).toThrow('broke off');
    }
  });

  it('leaves out what another format alone knows', () => {
    for (const other of WIRE_FORMATS) {
      const own: ChatEvent = { type: 'other', format: other, data: { type: 'x', choices: [] } };
      const text = write(format, [start, own, end]);
      if (other !== format) expect(text).toBe(write(format, [start, end]));
    }
  });

  it('has each event in one line of data', () => {
    const text = write(format, [start, { type: 'text', text: 'a\nb\r\n\u2028c' }, end]);
    for (const line of text.split('\n')) expect(line).toMatch(/^(data: |event: |$)/);
    expect(joined(readEventsOf(format, text))[1]).toEqual({
      type: 'text',
      text: 'a\nb\r\n\u2028c',
    });
  });
});

describe('a Chat Completion is written by its rules', () => {
  const chunk = (choices: unknown[], usage: unknown = null) => ({
    ...{ id: 'chatcmpl-7', object: 'chat.completion.chunk', created: 1000, model: 'm' },
    choices,
    usage,
  });
  const delta = (delta: object, finish_reason: string | null = null) =>
    chunk([{ index: 0, delta, finish_reason }]);

  it('the role first, a finish reason with an empty delta, tokens without choices, [DONE]', () => {
    expect(dataOf(write('openai-chat', hello))).toEqual([
      delta({ role: 'assistant', content: '' }),
      delta({ content: 'Hi' }),
      delta({}, 'stop'),
      chunk([], {
        ...{ prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
        prompt_tokens_details: { cached_tokens: 0 },
        completion_tokens_details: { reasoning_tokens: 0 },
      }),
      '[DONE]',
    ]);
  });

  it('the tokens only where they were asked for', () => {
    const text = write('openai-chat', hello, { includeUsage: false });
    expect(text).not.toContain('usage');
    expect(text).toMatch(/data: \[DONE\]\n\n$/);
  });

  it('a call with index, id, type and name first, its arguments as a text in fragments', () => {
    expect(dataOf(write('openai-chat', called)).slice(1, 4)).toEqual([
      delta({
        tool_calls: [
          {
            index: 0,
            id: 'call_a',
            type: 'function',
            function: { name: 'weather', arguments: '' },
          },
        ],
      }),
      delta({ tool_calls: [{ index: 0, function: { arguments: '{}' } }] }),
      delta({}, 'tool_calls'),
    ]);
  });

  it('a refusal as refusal, ended by the content filter', () => {
    const events: ChatEvent[] = [
      start,
      { type: 'refusal', text: 'No.' },
      { type: 'end', reason: 'contentFilter' },
    ];
    const data = dataOf(write('openai-chat', events));
    expect(data.slice(1, 3)).toEqual([delta({ refusal: 'No.' }), delta({}, 'content_filter')]);
    expect(writeAnswer('openai-chat', events, OPTIONS)).toMatchObject({
      choices: [{ message: { content: null, refusal: 'No.' }, finish_reason: 'content_filter' }],
    });
  });

  it('an error as an object of its own, and nothing after it', () => {
    const writer = createEventWriter('openai-chat', OPTIONS);
    expect(dataOf(writer.push(start) + writer.fail(failure('quota')))[1]).toEqual({
      error: {
        message: 'The budget is used up.',
        type: 'insufficient_quota',
        param: null,
        code: 'insufficient_quota',
      },
    });
    expect(writer.end()).toBe('');
  });

  it('what its own upstream adds, at the top of each chunk or where it stood', () => {
    const data = { choices: [{ index: 0, delta: {}, logprobs: { content: [1] } }], x_more: 2 };
    const events: ChatEvent[] = [
      { ...start, extra: { system_fingerprint: 'fp' } } as ChatEvent,
      { type: 'text', text: 'Hi' },
      { type: 'other', format: 'openai-chat', data },
      end,
    ];
    const [, text, other] = dataOf(write('openai-chat', events));
    expect(text).toEqual({ system_fingerprint: 'fp', ...delta({ content: 'Hi' }) });
    expect(other).toMatchObject({ x_more: 2, choices: [{ logprobs: { content: [1] } }] });
    expect(writeAnswer('openai-chat', events, OPTIONS)).toMatchObject({
      system_fingerprint: 'fp',
      x_more: 2,
      choices: [{ message: { content: 'Hi' }, logprobs: { content: [1] } }],
    });
  });

  it('the content of an answer with calls alone as null', () => {
    expect(writeAnswer('openai-chat', called, OPTIONS)).toMatchObject({
      id: 'chatcmpl-7',
      object: 'chat.completion',
      choices: [
        {
          message: {
            role: 'assistant',
            content: null,
            refusal: null,
            tool_calls: [
              { id: 'call_a', type: 'function', function: { name: 'weather', arguments: '{}' } },
            ],
          },
          finish_reason: 'tool_calls',
        },
      ],
    });
  });
});

describe('a Message is written by its rules', () => {
  const types = (text: string): unknown[] =>
    dataOf(text).map((data) => (data as { type: string }).type);

  it('each event named, in order, with the tokens and the reason before the end', () => {
    const text = write('anthropic', hello);
    expect(eventsOfText(text).map(({ event }) => event)).toEqual(types(text));
    expect(types(text)).toEqual([
      'message_start',
      'content_block_start',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
    expect(dataOf(text)[0]).toMatchObject({
      message: { id: 'msg_7', role: 'assistant', content: [], stop_reason: null, usage: {} },
    });
    expect(dataOf(text)[4]).toMatchObject({
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { input_tokens: 3, output_tokens: 2 },
    });
  });

  it('tokens that are known early already at the begin', () => {
    const events: ChatEvent[] = [
      start,
      { type: 'usage', input: 9, output: 0, cachedInput: 4 },
      ...hello.slice(1),
    ];
    expect(dataOf(write('anthropic', events))[0]).toMatchObject({
      message: { usage: { input_tokens: 5, cache_read_input_tokens: 4, output_tokens: 0 } },
    });
  });

  it('a call as a block with its arguments as partial JSON', () => {
    const data = dataOf(write('anthropic', called));
    expect(data.slice(1, 3)).toEqual([
      {
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'tool_use', id: 'call_a', name: 'weather', input: {} },
      },
      {
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'input_json_delta', partial_json: '{}' },
      },
    ]);
    expect(data.at(-2)).toMatchObject({ delta: { stop_reason: 'tool_use' } });
  });

  it('an error as an event of that name', () => {
    const writer = createEventWriter('anthropic', OPTIONS);
    expect(eventsOfText(writer.fail(failure('rateLimit')))).toEqual([
      {
        event: 'error',
        data: JSON.stringify({
          type: 'error',
          error: {
            type: 'rate_limit_error',
            message: 'Too many requests were made. Try again in a moment.',
          },
        }),
      },
    ]);
  });

  it('blocks of the vendor alone where they stood, numbered anew', () => {
    const own = (data: object): ChatEvent => ({
      type: 'other',
      format: 'anthropic',
      data: data as never,
    });
    const block = { type: 'server_tool_use', id: 's', name: 'web_search', input: {} };
    const delta = { type: 'input_json_delta', partial_json: '{"query":"x"}' };
    const events: ChatEvent[] = [
      start,
      { type: 'text', text: 'a' },
      own({ type: 'content_block_start', index: 5, content_block: block }),
      own({ type: 'content_block_delta', index: 5, delta }),
      own({ type: 'content_block_stop', index: 5 }),
      { type: 'text', text: 'b' },
      own({
        type: 'content_block_delta',
        index: 6,
        delta: { type: 'citations_delta', citation: 1 },
      }),
      end,
    ];
    const places = dataOf(write('anthropic', events)).flatMap((data) =>
      'index' in (data as object) ? [(data as { index: number }).index] : [],
    );
    expect(places).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 2]);
    expect(writeAnswer('anthropic', events, OPTIONS)).toMatchObject({
      content: [
        { type: 'text', text: 'a' },
        { ...block, input: { query: 'x' } },
        { type: 'text', text: 'b', citations: [1] },
      ],
    });
  });

  it('no call with other arguments than were written', () => {
    const broken = called.map((event) =>
      event.type === 'toolArguments' ? { ...event, fragment: '{"a":' } : event,
    );
    expect(() => writeAnswer('anthropic', broken, OPTIONS)).toThrow('something that is no answer');
  });

  it('no arguments for a call that is over', () => {
    const late: ChatEvent[] = [
      ...called.slice(0, -1),
      { type: 'toolStart', index: 1, id: 'call_b', name: 'time' },
      { type: 'toolArguments', index: 0, fragment: '1' },
      end,
    ];
    expect(write('anthropic', late)).toContain('event: error');
    expect(() => writeAnswer('openai-chat', late, OPTIONS)).toThrow('something that is no answer');
  });
});

describe('thoughts under seal', () => {
  const sealed = (id?: string): ChatEvent[] => [
    start,
    { type: 'reasoning', text: 'Hm.', ...(id !== undefined && { id, summary: true }) },
    { type: 'reasoningSeal', seal: 'sealed', ...(id !== undefined && { id }) },
    { type: 'text', text: 'Hi' },
    end,
  ];

  it.each<[WireFormat, string | undefined, boolean]>([
    ['anthropic', undefined, true],
    ['anthropic', 'rs_9', false],
    ['openai-responses', 'rs_9', true],
    ['openai-responses', undefined, false],
    ['openai-chat', undefined, false],
    ['openai-chat', 'rs_9', false],
  ])('go to the vendor who sealed them alone: %s, id %s', (format, id, goes) => {
    const streamed = write(format, sealed(id));
    const whole = JSON.stringify(writeAnswer(format, sealed(id), OPTIONS));
    for (const text of [streamed, whole]) {
      expect(text.includes('sealed')).toBe(goes);
      expect(text).toContain('Hm.');
    }
  });
});

describe('a Response is written by its rules', () => {
  it('each event named and numbered, items and parts begun and ended', () => {
    const text = write('openai-responses', hello);
    const data = dataOf(text) as { type: string; sequence_number: number }[];
    expect(eventsOfText(text).map(({ event }) => event)).toEqual(data.map(({ type }) => type));
    expect(data.map((event) => event.sequence_number)).toEqual(data.map((_, i) => i));
    expect(data.map(({ type }) => type)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
    expect(data.at(-1)).toMatchObject({
      response: {
        id: 'resp_7',
        status: 'completed',
        store: false,
        output: [
          {
            type: 'message',
            status: 'completed',
            content: [{ type: 'output_text', text: 'Hi', annotations: [], logprobs: [] }],
          },
        ],
        usage: { input_tokens: 3, output_tokens: 2, total_tokens: 5 },
      },
    });
  });

  it('a call with its arguments in pieces and whole', () => {
    const data = dataOf(write('openai-responses', called)) as { type: string }[];
    expect(data.slice(2, 6).map(({ type }) => type)).toEqual([
      'response.output_item.added',
      'response.function_call_arguments.delta',
      'response.function_call_arguments.done',
      'response.output_item.done',
    ]);
    expect(data[5]).toMatchObject({
      item: { type: 'function_call', call_id: 'call_a', name: 'weather', arguments: '{}' },
    });
  });

  it.each([
    ['length', 'max_output_tokens'],
    ['contentFilter', 'content_filter'],
  ] as const)('an answer that ends by %s as incomplete', (reason, said) => {
    const response = writeAnswer('openai-responses', [start, { type: 'end', reason }], OPTIONS);
    expect(response).toMatchObject({ status: 'incomplete', incomplete_details: { reason: said } });
  });

  it('what the client asked for said again, and that nothing is stored', () => {
    const original = {
      instructions: 'Be brief.',
      store: true,
      temperature: 0.2,
      metadata: { a: 'b' },
      tools: [{ type: 'function', name: 'weather', parameters: {} }],
      text: { format: { type: 'json_object' } },
      reasoning: { effort: 'low' },
    };
    const response = writeAnswer('openai-responses', hello, { ...OPTIONS, original });
    expect(response).toMatchObject({
      instructions: 'Be brief.',
      store: false,
      temperature: 0.2,
      metadata: { a: 'b' },
      tools: [{ name: 'weather', description: null, strict: null }],
      text: { format: { type: 'json_object' } },
      reasoning: { effort: 'low', summary: null },
      previous_response_id: null,
    });
  });

  it('items of the vendor alone where they stood, numbered anew', () => {
    const own = (data: object): ChatEvent => ({
      type: 'other',
      format: 'openai-responses',
      data: data as never,
    });
    const item = { type: 'web_search_call', id: 'ws_1', status: 'in_progress' };
    const place = { output_index: 7, item_id: 'ws_1' };
    const events: ChatEvent[] = [
      start,
      own({ type: 'response.output_item.added', output_index: 7, item }),
      own({ type: 'response.web_search_call.searching', ...place }),
      own({
        type: 'response.output_item.done',
        output_index: 7,
        item: { ...item, status: 'completed' },
      }),
      { type: 'text', text: 'Found' },
      own({ type: 'response.output_text.annotation.added', output_index: 8, annotation: { n: 1 } }),
      end,
    ];
    const data = dataOf(write('openai-responses', events)) as Record<string, unknown>[];
    expect(data.slice(2, 5)).toMatchObject([
      { type: 'response.output_item.added', output_index: 0, sequence_number: 2 },
      { type: 'response.web_search_call.searching', output_index: 0, item_id: 'ws_1' },
      { type: 'response.output_item.done', output_index: 0, item: { status: 'completed' } },
    ]);
    expect(data[8]).toMatchObject({
      type: 'response.output_text.annotation.added',
      ...{ output_index: 1, item_id: 'msg_7_1', annotation: { n: 1 } },
    });
    expect(data.at(-1)).toMatchObject({
      response: {
        output: [
          { type: 'web_search_call', status: 'completed' },
          { content: [{ text: 'Found', annotations: [{ n: 1 }] }] },
        ],
      },
    });
    expect(writeAnswer('openai-responses', events, OPTIONS)).toMatchObject({
      output: [{ status: 'completed' }, { content: [{ annotations: [{ n: 1 }] }] }],
    });
  });

  it('every field that the Open Responses specification wants', () => {
    expect(Object.keys(writeAnswer('openai-responses', hello, OPTIONS)).sort()).toEqual(
      [
        ...['id', 'object', 'created_at', 'completed_at', 'status', 'incomplete_details', 'model'],
        ...['previous_response_id', 'instructions', 'output', 'error', 'tools', 'tool_choice'],
        ...['truncation', 'parallel_tool_calls', 'text', 'top_p', 'presence_penalty'],
        ...['frequency_penalty', 'top_logprobs', 'temperature', 'reasoning', 'usage'],
        ...['max_output_tokens', 'max_tool_calls', 'store', 'background', 'service_tier'],
        ...['metadata', 'safety_identifier', 'prompt_cache_key'],
      ].sort(),
    );
  });

  it('an error both ways that clients read it', () => {
    const writer = createEventWriter('openai-responses', OPTIONS);
    const [event] = eventsOfText(writer.fail(failure('timeout')));
    expect(event!.event).toBe('error');
    const message = 'The model took too long. Try again, or ask for less.';
    expect(JSON.parse(event!.data)).toMatchObject({
      ...{ type: 'error', sequence_number: 0, code: null, param: null, message },
      error: { type: 'server_error', message },
    });
  });

  it('sealed thoughts back under the id they came with', () => {
    const events: ChatEvent[] = [
      start,
      { type: 'reasoning', text: 'Hm.', summary: true, id: 'rs_9' },
      { type: 'reasoningSeal', seal: 'sealed', id: 'rs_9' },
      { type: 'reasoningSeal', seal: 'alone', id: 'rs_10' },
      end,
    ];
    expect(writeAnswer('openai-responses', events, OPTIONS)).toMatchObject({
      output: [
        {
          type: 'reasoning',
          id: 'rs_9',
          summary: [{ type: 'summary_text', text: 'Hm.' }],
          encrypted_content: 'sealed',
        },
        { type: 'reasoning', id: 'rs_10', summary: [], encrypted_content: 'alone' },
      ],
    });
    expect(joined(readEventsOf('openai-responses', write('openai-responses', events)))).toEqual(
      events,
    );
  });
});
