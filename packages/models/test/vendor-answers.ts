import type { WireFormat } from '../src/wire/format.ts';

/** Answers as the vendors send them, written out by hand: what readers and clients are tested against. */

const lines = (events: readonly unknown[], last: readonly string[] = []): string[] => [
  ...events.map((data) => `data: ${JSON.stringify(data)}\n\n`),
  ...last.map((data) => `data: ${data}\n\n`),
];

const named = (events: readonly { readonly type: string }[]): string[] =>
  events.map((data) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`);

const chunk = (delta: unknown, finish: string | null = null, more: object = {}) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1_700_000_000,
  model: 'gpt-test',
  system_fingerprint: 'fp_1',
  choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  usage: null,
  ...more,
});

const chatUsage = {
  prompt_tokens: 12,
  completion_tokens: 5,
  total_tokens: 17,
  prompt_tokens_details: { cached_tokens: 4 },
  completion_tokens_details: { reasoning_tokens: 2 },
};

const chatText = (pieces: readonly string[]) =>
  lines(
    [
      chunk({ role: 'assistant', content: '', refusal: null }),
      ...pieces.map((content) => chunk({ content })),
      chunk({}, 'stop'),
      { ...chunk({}), choices: [], usage: chatUsage },
    ],
    ['[DONE]'],
  );

const chatTools = () =>
  lines(
    [
      chunk({ role: 'assistant', content: null }),
      chunk({
        tool_calls: [
          {
            index: 0,
            id: 'call_a',
            type: 'function',
            function: { name: 'weather', arguments: '' },
          },
        ],
      }),
      chunk({ tool_calls: [{ index: 0, function: { arguments: '{"city":' } }] }),
      chunk({ tool_calls: [{ index: 0, function: { arguments: '"Paris"}' } }] }),
      chunk({
        tool_calls: [
          { index: 1, id: 'call_b', type: 'function', function: { name: 'time', arguments: '{}' } },
        ],
      }),
      chunk({}, 'tool_calls'),
      { ...chunk({}), choices: [], usage: chatUsage },
    ],
    ['[DONE]'],
  );

const message = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'claude-test',
  content: [],
  stop_reason: null,
  stop_sequence: null,
  usage: {
    input_tokens: 8,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 4,
    output_tokens: 1,
  },
};

const block = (index: number, content_block: unknown, deltas: readonly unknown[]) => [
  { type: 'content_block_start', index, content_block },
  ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
  { type: 'content_block_stop', index },
];

const messageEnd = (stop_reason: string) => [
  {
    type: 'message_delta',
    delta: { stop_reason, stop_sequence: null },
    usage: { output_tokens: 5, output_tokens_details: { thinking_tokens: 2 } },
  },
  { type: 'message_stop' },
];

const anthropicText = (pieces: readonly string[]) =>
  named([
    { type: 'message_start', message },
    { type: 'ping' },
    ...block(
      0,
      { type: 'text', text: '' },
      pieces.map((text) => ({ type: 'text_delta', text })),
    ),
    ...messageEnd('end_turn'),
  ] as { type: string }[]);

const piece = (partial_json: string) => ({ type: 'input_json_delta', partial_json });

const anthropicTools = () =>
  named([
    { type: 'message_start', message },
    ...block(0, { type: 'tool_use', id: 'call_a', name: 'weather', input: {} }, [
      piece(''),
      piece('{"city":'),
      piece('"Paris"}'),
    ]),
    ...block(1, { type: 'tool_use', id: 'call_b', name: 'time', input: {} }, []),
    ...messageEnd('tool_use'),
  ] as { type: string }[]);

const response = (status: string, more: object = {}) => ({
  id: 'resp_1',
  object: 'response',
  created_at: 1_700_000_000,
  status,
  model: 'gpt-test',
  output: [],
  error: null,
  incomplete_details: null,
  usage: null,
  ...more,
});

const responsesUsage = {
  input_tokens: 12,
  input_tokens_details: { cached_tokens: 4 },
  output_tokens: 5,
  output_tokens_details: { reasoning_tokens: 2 },
  total_tokens: 17,
};

const numbered = (events: readonly { readonly type: string }[]) =>
  named(events.map((event, sequence_number) => ({ ...event, sequence_number })));

const responsesText = (pieces: readonly string[]) => {
  const text = pieces.join('');
  const part = { type: 'output_text', text, annotations: [], logprobs: [] };
  const item = { id: 'msg_1', type: 'message', role: 'assistant' };
  const place = { item_id: 'msg_1', output_index: 0, content_index: 0 };
  const done = { ...item, status: 'completed', content: [part] };
  const completed = response('completed', { output: [done], usage: responsesUsage });
  return numbered([
    { type: 'response.created', response: response('in_progress') },
    { type: 'response.in_progress', response: response('in_progress') },
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: { ...item, status: 'in_progress', content: [] },
    },
    { type: 'response.content_part.added', ...place, part: { ...part, text: '' } },
    ...pieces.map((delta) => ({ type: 'response.output_text.delta', ...place, delta })),
    { type: 'response.output_text.done', ...place, text },
    { type: 'response.content_part.done', ...place, part },
    { type: 'response.output_item.done', output_index: 0, item: done },
    { type: 'response.completed', response: completed },
  ] as { type: string }[]);
};

const functionCall = (output_index: number, call_id: string, name: string, args: string[]) => {
  const item = { id: `fc_${output_index}`, type: 'function_call', call_id, name };
  const place = { item_id: item.id, output_index };
  const all = args.join('');
  return [
    {
      type: 'response.output_item.added',
      output_index,
      item: { ...item, status: 'in_progress', arguments: '' },
    },
    ...args.map((delta) => ({ type: 'response.function_call_arguments.delta', ...place, delta })),
    { type: 'response.function_call_arguments.done', ...place, arguments: all },
    {
      type: 'response.output_item.done',
      output_index,
      item: { ...item, status: 'completed', arguments: all },
    },
  ];
};

const responsesTools = () =>
  numbered([
    { type: 'response.created', response: response('in_progress') },
    ...functionCall(0, 'call_a', 'weather', ['{"city":', '"Paris"}']),
    ...functionCall(1, 'call_b', 'time', ['{}']),
    { type: 'response.completed', response: response('completed', { usage: responsesUsage }) },
  ] as { type: string }[]);

/** A stream that says these pieces, as the text of the stream in the vendor's own pieces. */
export const textStream = (format: WireFormat, pieces: readonly string[]): string[] =>
  ({
    'openai-chat': chatText,
    'openai-responses': responsesText,
    anthropic: anthropicText,
  })[format](pieces);

/** A stream that calls `weather` with a city and `time` with nothing. */
export const toolStream = (format: WireFormat): string[] =>
  ({
    'openai-chat': chatTools,
    'openai-responses': responsesTools,
    anthropic: anthropicTools,
  })[format]();

/** The same answers without a stream. */
export const textBody = (format: WireFormat, text: string): unknown =>
  ({
    'openai-chat': {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_700_000_000,
      model: 'gpt-test',
      system_fingerprint: 'fp_1',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: text, refusal: null, annotations: [] },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: chatUsage,
    },
    'openai-responses': response('completed', {
      output: [
        {
          id: 'msg_1',
          type: 'message',
          role: 'assistant',
          status: 'completed',
          content: [{ type: 'output_text', text, annotations: [], logprobs: [] }],
        },
      ],
      usage: responsesUsage,
    }),
    anthropic: {
      ...message,
      content: [{ type: 'text', text }],
      stop_reason: 'end_turn',
      usage: {
        ...message.usage,
        output_tokens: 5,
        output_tokens_details: { thinking_tokens: 2 },
      },
    },
  })[format];

export const toolBody = (format: WireFormat): unknown =>
  ({
    'openai-chat': {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_700_000_000,
      model: 'gpt-test',
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: null,
            tool_calls: [
              {
                id: 'call_a',
                type: 'function',
                function: { name: 'weather', arguments: '{"city":"Paris"}' },
              },
              { id: 'call_b', type: 'function', function: { name: 'time', arguments: '{}' } },
            ],
          },
          finish_reason: 'tool_calls',
        },
      ],
      usage: chatUsage,
    },
    'openai-responses': response('completed', {
      output: [
        ['call_a', 'weather', '{"city":"Paris"}'],
        ['call_b', 'time', '{}'],
      ].map(([call_id, name, args], i) => ({
        ...{ id: `fc_${i}`, type: 'function_call', status: 'completed' },
        ...{ call_id, name, arguments: args },
      })),
      usage: responsesUsage,
    }),
    anthropic: {
      ...message,
      content: [
        { type: 'tool_use', id: 'call_a', name: 'weather', input: { city: 'Paris' } },
        { type: 'tool_use', id: 'call_b', name: 'time', input: {} },
      ],
      stop_reason: 'tool_use',
      usage: {
        ...message.usage,
        output_tokens: 5,
        output_tokens_details: { thinking_tokens: 2 },
      },
    },
  })[format];
