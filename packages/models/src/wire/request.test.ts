import { isCodedError } from '@lethe/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatMessage, ChatRequest } from './chat-request.ts';
import { type JsonObject, WIRE_FORMATS, type WireFormat } from './format.ts';
import { WIRE_LIMITS } from './limits.ts';
import { parseRequest } from './parse-request.ts';
import { paramOf } from './refusal.ts';
import { writeRequest } from './write-request.ts';

const chat = (change: JsonObject = {}): JsonObject => ({
  model: 'm',
  messages: [{ role: 'user', content: 'Hello' }],
  ...change,
});
const responses = (change: JsonObject = {}): JsonObject => ({
  model: 'm',
  input: 'Hello',
  ...change,
});
const anthropic = (change: JsonObject = {}): JsonObject => ({
  model: 'm',
  max_tokens: 100,
  messages: [{ role: 'user', content: 'Hello' }],
  ...change,
});
const SMALLEST: Record<WireFormat, (change?: JsonObject) => JsonObject> = {
  'openai-chat': chat,
  'openai-responses': responses,
  anthropic,
};

function refusal(action: () => unknown): [code: string, param: string | undefined] {
  try {
    action();
  } catch (error) {
    if (isCodedError(error)) return [error.code, paramOf(error)];
    throw error;
  }
  return ['accepted', undefined];
}

const hello: ChatMessage = { role: 'user', content: [{ type: 'text', text: 'Hello' }] };
const pixel = { kind: 'data', mediaType: 'image/png', base64: 'AAAA' } as const;
const PIXEL = 'data:image/png;base64,AAAA';
const schema = { type: 'object', properties: { city: { type: 'string' } } };

/** One conversation with everything that all three can say, as each of them says it. */
const CONVERSATION: Record<WireFormat, JsonObject> = {
  'openai-chat': chat({
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'developer', content: [{ type: 'text', text: 'Be kind.' }] },
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What is this?' },
          { type: 'image_url', image_url: { url: PIXEL } },
          { type: 'image_url', image_url: { url: 'https://example.org/a.png' } },
          {
            type: 'file',
            file: { filename: 'a.pdf', file_data: 'data:application/pdf;base64,BBBB' },
          },
        ],
      },
      {
        role: 'assistant',
        content: 'Let me look.',
        tool_calls: [
          {
            id: 'call_a',
            type: 'function',
            function: { name: 'look', arguments: '{"city":"Paris"}' },
          },
        ],
      },
      { role: 'tool', tool_call_id: 'call_a', content: 'A pixel.' },
      { role: 'user', content: 'Thanks.' },
    ],
    tools: [
      {
        type: 'function',
        function: { name: 'look', description: 'Looks.', parameters: schema, strict: true },
      },
    ],
    tool_choice: { type: 'function', function: { name: 'look' } },
    parallel_tool_calls: false,
    max_completion_tokens: 50,
    temperature: 0.5,
    top_p: 0.9,
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'answer', schema, strict: true },
    },
    reasoning_effort: 'high',
    user: 'u1',
    stream: true,
  }),
  'openai-responses': responses({
    instructions: 'Be brief.',
    input: [
      { role: 'developer', content: 'Be kind.' },
      {
        type: 'message',
        role: 'user',
        content: [
          { type: 'input_text', text: 'What is this?' },
          { type: 'input_image', image_url: PIXEL },
          { type: 'input_image', image_url: 'https://example.org/a.png' },
          {
            type: 'input_file',
            filename: 'a.pdf',
            file_data: 'data:application/pdf;base64,BBBB',
          },
        ],
      },
      {
        type: 'message',
        role: 'assistant',
        content: [{ type: 'output_text', text: 'Let me look.' }],
      },
      { type: 'function_call', call_id: 'call_a', name: 'look', arguments: '{"city":"Paris"}' },
      { type: 'function_call_output', call_id: 'call_a', output: 'A pixel.' },
      { role: 'user', content: 'Thanks.' },
    ],
    tools: [
      { type: 'function', name: 'look', description: 'Looks.', parameters: schema, strict: true },
    ],
    tool_choice: { type: 'function', name: 'look' },
    parallel_tool_calls: false,
    max_output_tokens: 50,
    temperature: 0.5,
    top_p: 0.9,
    text: { format: { type: 'json_schema', name: 'answer', schema, strict: true } },
    reasoning: { effort: 'high' },
    user: 'u1',
    stream: true,
  }),
  anthropic: anthropic({
    system: [
      { type: 'text', text: 'Be brief.' },
      { type: 'text', text: 'Be kind.' },
    ],
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What is this?' },
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } },
          { type: 'image', source: { type: 'url', url: 'https://example.org/a.png' } },
          {
            type: 'document',
            title: 'a.pdf',
            source: { type: 'base64', media_type: 'application/pdf', data: 'BBBB' },
          },
        ],
      },
      {
        role: 'assistant',
        content: [
          { type: 'text', text: 'Let me look.' },
          { type: 'tool_use', id: 'call_a', name: 'look', input: { city: 'Paris' } },
        ],
      },
      {
        role: 'user',
        content: [
          {
            type: 'tool_result',
            tool_use_id: 'call_a',
            content: [{ type: 'text', text: 'A pixel.' }],
          },
          { type: 'text', text: 'Thanks.' },
        ],
      },
    ],
    tools: [{ name: 'look', description: 'Looks.', input_schema: schema, strict: true }],
    tool_choice: { type: 'tool', name: 'look', disable_parallel_tool_use: true },
    max_tokens: 50,
    temperature: 0.5,
    top_p: 0.9,
    output_config: { effort: 'high', format: { type: 'json_schema', schema } },
    metadata: { user_id: 'u1' },
    stream: true,
  }),
};

const SAID: Omit<ChatRequest, 'format' | 'includeUsage'> = {
  model: 'm',
  system: [
    { type: 'text', text: 'Be brief.' },
    { type: 'text', text: 'Be kind.' },
  ],
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text: 'What is this?' },
        { type: 'image', source: pixel },
        { type: 'image', source: { kind: 'url', url: 'https://example.org/a.png' } },
        {
          type: 'file',
          name: 'a.pdf',
          source: { kind: 'data', mediaType: 'application/pdf', base64: 'BBBB' },
        },
      ],
    },
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'Let me look.' },
        { type: 'toolCall', id: 'call_a', name: 'look', arguments: '{"city":"Paris"}' },
      ],
    },
    { role: 'tool', callId: 'call_a', content: [{ type: 'text', text: 'A pixel.' }] },
    { role: 'user', content: [{ type: 'text', text: 'Thanks.' }] },
  ],
  tools: [{ name: 'look', description: 'Looks.', parameters: schema, strict: true }],
  toolChoice: { type: 'tool', name: 'look' },
  parallelToolCalls: false,
  maxTokens: 50,
  temperature: 0.5,
  topP: 0.9,
  responseFormat: { type: 'jsonSchema', name: 'answer', schema, strict: true },
  reasoningEffort: 'high',
  user: 'u1',
  stream: true,
  onlyInFormat: [],
};

describe.each(WIRE_FORMATS)('a request in %s', (format) => {
  it('says what it says in every other format', () => {
    expect(parseRequest(format, CONVERSATION[format])).toEqual({
      ...SAID,
      format,
      includeUsage: format !== 'openai-chat',
    });
  });

  it.each(WIRE_FORMATS)('is translated to %s without a loss', (to) => {
    const request = parseRequest(format, CONVERSATION[format]);
    const written = writeRequest(to, { request, model: 'other' });
    const system =
      to === 'anthropic' ? SAID.system : [{ type: 'text', text: 'Be brief.\n\nBe kind.' }];
    const detailed = JSON.parse(JSON.stringify(SAID.messages)) as {
      content: { type: string; detail?: string }[];
    }[];
    if (to === 'openai-responses') {
      for (const part of detailed[0]!.content) if (part.type === 'image') part.detail = 'auto';
    }
    expect(parseRequest(to, written)).toEqual({
      ...SAID,
      system,
      messages: detailed,
      model: 'other',
      format: to,
      includeUsage: true,
    });
  });

  it('goes to the same format as it came, fields without a word here included', () => {
    const original = { ...CONVERSATION[format], x_unknown: { a: [1] } };
    const request = parseRequest(format, original);
    expect(writeRequest(format, { request, original, model: 'm' })).toEqual({
      ...original,
      ...(format === 'openai-chat' && { stream_options: { include_usage: true } }),
      ...(format === 'openai-responses' && { store: false }),
    });
  });

  it('goes to the same format with nothing but the changes', () => {
    const original: JsonObject = { ...CONVERSATION[format], x_unknown: 1 };
    const before = parseRequest(format, original);
    const { toolChoice: _, ...rest } = before;
    const request: ChatRequest = {
      ...rest,
      messages: [...before.messages, hello],
      maxTokens: 7,
      temperature: 0,
      parallelToolCalls: undefined,
    };
    const written = writeRequest(format, { request, original, model: 'n' });
    expect(written).toMatchObject({ x_unknown: 1, model: 'n' });
    expect(written.tools).toBe(original.tools);
    expect(JSON.parse(JSON.stringify(parseRequest(format, written)))).toMatchObject({
      model: 'n',
      maxTokens: 7,
      temperature: 0,
      user: 'u1',
    });
    expect(parseRequest(format, written)).not.toHaveProperty('toolChoice');
    expect(JSON.stringify(parseRequest(format, written).messages)).toContain('Hello');
  });

  it('never changes what it was given', () => {
    const original = structuredClone(CONVERSATION[format]);
    const request = parseRequest(format, original);
    for (const to of WIRE_FORMATS) writeRequest(to, { request, original, model: 'n' });
    expect(original).toEqual(CONVERSATION[format]);
  });

  it('is never refused for a field without a word here, and refused coded for anything else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (fields, value) => {
        const known = new Set(Object.keys(CONVERSATION[format]));
        const unknown = Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [`x_${name}`, field]),
        );
        const body = { ...unknown, ...SMALLEST[format]() };
        expect(parseRequest(format, body).messages).toEqual([hello]);
        for (const name of known) {
          const [code] = refusal(() => parseRequest(format, { ...body, [name]: value }));
          expect(['accepted', 'WIRE_INVALID']).toContain(code);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is bounded in its messages', () => {
    const name = format === 'openai-responses' ? 'input' : 'messages';
    const messages = Array.from({ length: WIRE_LIMITS.messages + 1 }, () => ({
      role: 'user',
      content: 'x',
    }));
    const body = SMALLEST[format]({ [name]: messages });
    expect(refusal(() => parseRequest(format, body))).toEqual(['WIRE_INVALID', name]);
  });

  it.each([null, 'text', [], 3])('must be an object, not %j', (body) => {
    expect(refusal(() => parseRequest(format, body))).toEqual(['WIRE_INVALID', 'body']);
  });
});

describe('a request is refused by the name of its parameter where ignoring it would change the answer', () => {
  it.each<[WireFormat, string, JsonObject]>([
    ['openai-chat', 'n', { n: 2 }],
    ['openai-chat', 'modalities', { modalities: ['text', 'audio'] }],
    ['openai-chat', 'modalities', { audio: { voice: 'x' } }],
    ['openai-chat', 'model', { model: 5 }],
    ['openai-chat', 'messages', { messages: [] }],
    ['openai-chat', 'messages[0].role', { messages: [{ role: 'robot', content: '' }] }],
    ['openai-chat', 'messages[0].content', { messages: [{ role: 'user', content: 4 }] }],
    ['openai-chat', 'temperature', { temperature: 'hot' }],
    ['openai-chat', 'max_tokens', { max_tokens: 0 }],
    ['openai-chat', 'stream', { stream: 'yes' }],
    ['openai-chat', 'stop[1]', { stop: ['a', 5] }],
    ['openai-chat', 'tools[0].function.name', { tools: [{ type: 'function', function: {} }] }],
    ['openai-chat', 'response_format.type', { response_format: { type: 'xml' } }],
    ['openai-responses', 'background', { background: true }],
    ['openai-responses', 'conversation', { conversation: 'conv_1' }],
    ['openai-responses', 'input[0]', { input: [{ type: 'item_reference', id: 'x' }] }],
    ['openai-responses', 'input', { input: [] }],
    ['anthropic', 'max_tokens', { max_tokens: undefined }],
    ['anthropic', 'messages[0].role', { messages: [{ role: 'tool', content: '' }] }],
    ['anthropic', 'tools[0].input_schema', { tools: [{ name: 'x' }] }],
    ['anthropic', 'tool_choice.type', { tool_choice: { type: 'maybe' } }],
  ])('%s: %s', (format, param, change) => {
    const body = SMALLEST[format](change);
    expect(refusal(() => parseRequest(format, body))).toEqual(['WIRE_INVALID', param]);
  });

  it('but never by its value', () => {
    try {
      parseRequest('openai-chat', chat({ temperature: 'secret words' }));
    } catch (error) {
      expect((error as Error).message).toBe('The parameter "temperature" must be a number.');
    }
  });

  const part = { type: 'hologram', data: 'x' };
  it.each<[WireFormat, WireFormat, string, JsonObject]>([
    ['openai-chat', 'anthropic', 'logprobs', { logprobs: true }],
    ['openai-chat', 'openai-responses', 'logit_bias', { logit_bias: { 5: 1 } }],
    [
      'openai-chat',
      'anthropic',
      'tools[0]',
      { tools: [{ type: 'custom', custom: { name: 'x' } }] },
    ],
    [
      'openai-chat',
      'anthropic',
      'messages[0].content[0]',
      { messages: [{ role: 'user', content: [part] }] },
    ],
    ['openai-chat', 'openai-responses', 'stop', { stop: ['END'] }],
    [
      'openai-chat',
      'anthropic',
      'response_format of type json_object',
      { response_format: { type: 'json_object' } },
    ],
    [
      'openai-chat',
      'anthropic',
      'file_id',
      { messages: [{ role: 'user', content: [{ type: 'file', file: { file_id: 'f' } }] }] },
    ],
    [
      'openai-chat',
      'anthropic',
      'input_audio',
      {
        messages: [
          {
            role: 'user',
            content: [{ type: 'input_audio', input_audio: { data: 'AA', format: 'wav' } }],
          },
        ],
      },
    ],
    ['openai-responses', 'openai-chat', 'tools[0]', { tools: [{ type: 'web_search' }] }],
    ['openai-responses', 'anthropic', 'prompt', { prompt: { id: 'p' } }],
    ['anthropic', 'openai-chat', 'tools[0]', { tools: [{ type: 'bash_20250124', name: 'bash' }] }],
    ['anthropic', 'openai-responses', 'container', { container: 'c' }],
    ['anthropic', 'openai-responses', 'stop', { stop_sequences: ['END'] }],
  ])('%s to %s: %s', (from, to, param, change) => {
    const original = SMALLEST[from](change);
    const request = parseRequest(from, original);
    const write = (format: WireFormat) => () =>
      writeRequest(format, { request, original, model: 'm' });
    expect(refusal(write(to))).toEqual(['WIRE_UNTRANSLATABLE', param]);
    expect(refusal(write(from))).toEqual(['accepted', undefined]);
  });
});

it('a tool may give back nothing', () => {
  const messages = [{ role: 'tool', tool_call_id: 'a', content: null }];
  expect(parseRequest('openai-chat', chat({ messages })).messages).toEqual([
    { role: 'tool', callId: 'a', content: [{ type: 'text', text: '' }] },
  ]);
});

describe('a request to an upstream', () => {
  const written = (to: WireFormat, body: JsonObject, kind?: 'openai' | 'compatible') =>
    writeRequest(to, { request: parseRequest('openai-chat', body), model: 'm', kind });

  it.each(['openai', 'compatible'] as const)('names its bound as %s does', (kind) => {
    const body = written('openai-chat', chat({ max_tokens: 9 }), kind);
    const name = kind === 'openai' ? 'max_completion_tokens' : 'max_tokens';
    expect(body).toMatchObject({ [name]: 9 });
  });

  it('never asks a vendor to keep an answer', () => {
    const original = chat({ store: true, metadata: { a: 'b' } });
    const request = parseRequest('openai-chat', original);
    const body = writeRequest('openai-chat', { request, original, model: 'm' });
    expect(body).toMatchObject({ store: false });
    expect(body).not.toHaveProperty('metadata');
    expect(written('openai-responses', chat())).toMatchObject({ store: false });
  });

  it('asks a stream for its tokens whether or not the client does', () => {
    const original = chat({ stream: true, stream_options: { include_usage: false, x: 1 } });
    const request = parseRequest('openai-chat', original);
    expect(request.includeUsage).toBe(false);
    expect(writeRequest('openai-chat', { request, original, model: 'm' })).toMatchObject({
      stream_options: { include_usage: true, x: 1 },
    });
  });

  it('in Anthropic\u2019s format always has a bound, and no temperature above 1', () => {
    expect(written('anthropic', chat({ temperature: 1.7 }))).toMatchObject({
      max_tokens: 4096,
      temperature: 1,
    });
  });

  it('in Anthropic\u2019s format has the results of tools together, first in the next message', () => {
    const call = (id: string) => ({ id, type: 'function', function: { name: 'f', arguments: '' } });
    const body = written(
      'anthropic',
      chat({
        messages: [
          { role: 'user', content: 'a' },
          { role: 'assistant', content: '', tool_calls: [call('1'), call('2')] },
          { role: 'tool', tool_call_id: '1', content: 'x' },
          { role: 'tool', tool_call_id: '2', content: 'y' },
          { role: 'user', content: 'b' },
        ],
      }),
    );
    const result = (id: string, text: string) => ({
      type: 'tool_result',
      tool_use_id: id,
      content: [{ type: 'text', text }],
    });
    expect(body.messages).toEqual([
      { role: 'user', content: [{ type: 'text', text: 'a' }] },
      {
        role: 'assistant',
        content: [
          { type: 'tool_use', id: '1', name: 'f', input: {} },
          { type: 'tool_use', id: '2', name: 'f', input: {} },
        ],
      },
      {
        role: 'user',
        content: [result('1', 'x'), result('2', 'y'), { type: 'text', text: 'b' }],
      },
    ]);
  });

  it('has no call with other arguments than were given', () => {
    const call = { id: '1', type: 'function', function: { name: 'f', arguments: '{"a":' } };
    const messages = [{ role: 'assistant', tool_calls: [call] }];
    expect(refusal(() => written('anthropic', chat({ messages })))[0]).toBe('WIRE_INVALID');
  });

  it('takes thoughts without a seal back where no seal is needed', () => {
    const thinking = { type: 'thinking', thinking: 'Hm.', signature: '' };
    const messages = [{ role: 'assistant', content: [thinking, { type: 'text', text: 'b' }] }];
    const request = parseRequest('anthropic', anthropic({ messages }));
    expect(writeRequest('openai-chat', { request, model: 'm' }).messages).toEqual([
      { role: 'assistant', content: 'b', reasoning_content: 'Hm.' },
    ]);
    expect(writeRequest('anthropic', { request, model: 'm' }).messages).toEqual([
      { role: 'assistant', content: [{ type: 'text', text: 'b' }] },
    ]);
  });

  it('takes thoughts back only where they came from', () => {
    const original = anthropic({
      messages: [
        { role: 'user', content: 'a' },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'Hm.', signature: 'sig' },
            { type: 'redacted_thinking', data: 'sealed' },
            { type: 'text', text: 'b' },
          ],
        },
      ],
    });
    const request = parseRequest('anthropic', original);
    expect(writeRequest('anthropic', { request, model: 'm' }).messages).toEqual([
      { role: 'user', content: [{ type: 'text', text: 'a' }] },
      (original.messages as unknown[])[1],
    ]);
    for (const to of ['openai-chat', 'openai-responses'] as const) {
      const text = JSON.stringify(writeRequest(to, { request, model: 'm' }));
      expect(text).not.toMatch(/Hm\.|sig|sealed/);
    }
  });
});
