import { describe, expect, test } from 'vitest';
import { createPseudonymSession } from '../pseudonyms/session.ts';
import { protectRequest } from './protect-request.ts';
import { restoreResponse } from './restore-response.ts';
import { scanOutgoing } from './scan-outgoing.ts';

const MAIL = 'ann@gmail.com';
const JSON_MAIL = JSON.stringify({ to: [MAIL], n: 1 });

/** The fields of each shape that hold text, each with an address in it. */
const chat: Record<string, unknown> = {
  'string content': { messages: [{ role: 'user', content: `to ${MAIL}` }] },
  'content part': { messages: [{ role: 'user', content: [{ type: 'text', text: MAIL }] }] },
  'part without a type': { messages: [{ role: 'user', content: [{ text: MAIL }] }] },
  'developer message': { messages: [{ role: 'developer', content: MAIL }] },
  'name of a participant': { messages: [{ role: 'user', name: MAIL, content: 'hi' }] },
  refusal: { messages: [{ role: 'assistant', refusal: `not ${MAIL}` }] },
  'reasoning content': { messages: [{ role: 'assistant', reasoning_content: MAIL }] },
  'tool arguments': {
    messages: [
      {
        role: 'assistant',
        tool_calls: [{ id: 'c', function: { name: 'f', arguments: JSON_MAIL } }],
      },
    ],
  },
  'tool arguments that are no JSON': {
    messages: [
      {
        role: 'assistant',
        tool_calls: [{ id: 'c', function: { name: 'f', arguments: `{"a":"${MAIL}` } }],
      },
    ],
  },
  'arguments of the old kind': {
    messages: [{ role: 'assistant', function_call: { name: 'f', arguments: JSON_MAIL } }],
  },
  'tool result': { messages: [{ role: 'tool', tool_call_id: 'c', content: JSON_MAIL }] },
  'tool description': { tools: [{ type: 'function', function: { name: 'f', description: MAIL } }] },
  'schema description': {
    tools: [{ function: { name: 'f', parameters: { properties: { a: { description: MAIL } } } } }],
  },
  'schema title': { tools: [{ function: { name: 'f', parameters: { title: MAIL } } }] },
  'schema values': {
    tools: [
      {
        function: {
          name: 'f',
          parameters: { properties: { a: { enum: [MAIL], default: { format: MAIL } } } },
        },
      },
    ],
  },
  'response format': {
    response_format: { type: 'json_schema', json_schema: { name: 'x', description: MAIL } },
  },
  prediction: { prediction: { type: 'content', content: MAIL } },
  'stop sequences': { stop: ['END', MAIL] },
  user: { user: MAIL },
  'safety identifier': { safety_identifier: MAIL },
  'prompt cache key': { prompt_cache_key: MAIL },
  metadata: { metadata: { account: MAIL } },
  'metadata key': { metadata: { [MAIL]: 'x' } },
  'nested metadata': { metadata: { deep: { id: MAIL } } },
  'a word of the wire format that is none': { model: MAIL },
};

const responses: Record<string, unknown> = {
  instructions: { instructions: `serve ${MAIL}` },
  'input string': { input: MAIL },
  'input message': { input: [{ role: 'user', content: MAIL }] },
  'input text': { input: [{ role: 'user', content: [{ type: 'input_text', text: MAIL }] }] },
  'output text': {
    input: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: MAIL }] }],
  },
  'function call': { input: [{ type: 'function_call', name: 'f', arguments: JSON_MAIL }] },
  'function call output': {
    input: [{ type: 'function_call_output', call_id: 'c', output: JSON_MAIL }],
  },
  'output parts': {
    input: [{ type: 'function_call_output', output: [{ type: 'input_text', text: MAIL }] }],
  },
  'custom tool call': { input: [{ type: 'custom_tool_call', name: 'f', input: MAIL }] },
  reasoning: { input: [{ type: 'reasoning', summary: [{ type: 'summary_text', text: MAIL }] }] },
  'shell call': {
    input: [{ type: 'local_shell_call', action: { command: ['mail', MAIL], env: { id: MAIL } } }],
  },
  'web search': { input: [{ type: 'web_search_call', action: { type: 'search', query: MAIL } }] },
  code: { input: [{ type: 'code_interpreter_call', code: `send("${MAIL}")` }] },
  'prompt variables': { prompt: { id: 'p', variables: { name: MAIL } } },
  'text format': { text: { format: { type: 'json_schema', name: 'x', schema: { const: MAIL } } } },
  metadata: { metadata: { account: MAIL } },
  'headers of a connector': { tools: [{ type: 'mcp', headers: { authorization: MAIL } }] },
};

const anthropic: Record<string, unknown> = {
  'system string': { system: `for ${MAIL}` },
  'system block': { system: [{ type: 'text', text: MAIL }] },
  content: { messages: [{ role: 'user', content: MAIL }] },
  'content block': { messages: [{ role: 'user', content: [{ type: 'text', text: MAIL }] }] },
  thinking: {
    messages: [
      { role: 'assistant', content: [{ type: 'thinking', thinking: MAIL, signature: 's' }] },
    ],
  },
  'tool input': {
    messages: [
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: 't', name: 'f', input: { id: MAIL } }],
      },
    ],
  },
  'tool input of the server': {
    messages: [
      {
        role: 'assistant',
        content: [{ type: 'server_tool_use', id: 't', input: { format: MAIL } }],
      },
    ],
  },
  'tool result': {
    messages: [
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: MAIL }] },
    ],
  },
  'tool result block': {
    messages: [
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 't', content: [{ type: 'text', text: MAIL }] },
        ],
      },
    ],
  },
  'search result': {
    messages: [
      {
        role: 'user',
        content: [
          {
            type: 'search_result',
            source: MAIL,
            title: MAIL,
            content: [{ type: 'text', text: MAIL }],
          },
        ],
      },
    ],
  },
  citation: {
    messages: [
      {
        role: 'assistant',
        content: [{ type: 'text', text: 'x', citations: [{ cited_text: MAIL }] }],
      },
    ],
  },
  'tool description': {
    tools: [{ name: 'f', description: MAIL, input_schema: { type: 'object' } }],
  },
  'schema description': {
    tools: [{ name: 'f', input_schema: { properties: { a: { description: MAIL } } } }],
  },
  'stop sequences': { stop_sequences: [MAIL] },
  'user id': { metadata: { user_id: MAIL } },
};

describe.each([
  ['chat', chat],
  ['responses', responses],
  ['messages', anthropic],
])('%s', (_, fields) => {
  test.each(Object.entries(fields))('%s leaves masked and comes back', (_name, request) => {
    const session = createPseudonymSession();
    const sent = protectRequest(request, { session });
    expect(JSON.stringify(sent)).not.toContain('ann@');
    expect(JSON.stringify(sent)).toContain(session.tag);
    scanOutgoing(new TextEncoder().encode(JSON.stringify(sent)), { session });
    expect(restoreResponse(sent, { session })).toEqual(request);
  });
});

describe('what stays as it is', () => {
  const same = (request: unknown) =>
    expect(protectRequest(request, { session: createPseudonymSession() })).toEqual(request);
  test('names of tools, identifiers, roles, schemas', () =>
    same({
      model: 'anthropic/claude-5@2026',
      messages: [
        { role: 'tool', name: 'find_user', tool_call_id: 'call_9aZ', content: 'ok' },
        {
          role: 'assistant',
          tool_calls: [
            {
              id: 'call_9aZ',
              type: 'function',
              function: { name: 'find_user', arguments: '{ "n" : 12345678901234567890 }' },
            },
          ],
        },
      ],
      tools: [
        {
          function: {
            name: 'find_user',
            parameters: {
              type: 'object',
              required: ['name'],
              properties: { name: { type: 'string', pattern: '^[a-z]+@x$', format: 'email' } },
            },
          },
        },
      ],
    }));
  test('function calls among input items keep the name of the function', () =>
    same({
      input: [{ type: 'function_call', name: 'find_user', call_id: 'c1', arguments: '{}' }],
    }));
  test('what a provider has sealed', () =>
    same({
      messages: [
        { role: 'assistant', content: [{ type: 'redacted_thinking', data: 'RW1haWw6IGFubg==' }] },
      ],
      input: [{ type: 'reasoning', encrypted_content: 'gAAAAB+/x=' }],
    }));
});

describe('tool arguments', () => {
  const send = (args: unknown) => {
    const session = createPseudonymSession();
    const request = { arguments: JSON.stringify(args) };
    const sent = protectRequest(request, { session });
    return { sent: JSON.parse(sent.arguments), session, back: restoreResponse(sent, { session }) };
  };
  test('the name of a field is a word in front of its value', () => {
    const { sent } = send({ dateOfBirth: '1990-01-15', password: 'hJ7kQ2xZp9w' });
    expect(sent.dateOfBirth).toMatch(/^\[DATE_OF_BIRTH_/);
    expect(sent.password).toMatch(/^\[SECRET_/);
  });
  test('a number that identifies becomes a stand-in; others stay', () => {
    const { sent } = send({ card_number: 4242424242424242, count: 3 });
    expect(sent.card_number).toMatch(/^\[CREDIT_CARD_/);
    expect(sent.count).toBe(3);
  });
  test('quotes and line ends in values survive', () => {
    const args = { a: 'say "hi"\nto ann@gmail.com\\', 'ann@gmail.com': [null, true] };
    expect(JSON.parse(send(args).back.arguments)).toEqual(args);
  });
  test('in fragments of a stream, values are escaped as JSON asks', () => {
    const session = createPseudonymSession();
    session.conceal('a "b"\n\\');
    const text = `{"x":"[LITERAL_${session.tag}_1]","y":"\\\\[LITERAL\\\\_${session.tag}\\\\_1\\\\]"}`;
    for (let cut = 0; cut <= text.length; cut++) {
      const restorer = session.restorer({ json: true });
      const whole =
        restorer.push(text.slice(0, cut)) + restorer.push(text.slice(cut)) + restorer.end();
      expect(JSON.parse(whole)).toEqual({ x: 'a "b"\n\\', y: 'a "b"\n\\' });
    }
  });
});

describe('what cannot be read is refused', () => {
  test.each([
    { messages: [{ role: 'user', content: [{ image_url: { url: 'https://x.example/y.png' } }] }] },
    { input: [{ type: 'computer_call_output', output: { type: 'computer_screenshot' } }] },
    { input: [{ role: 'user', content: [{ type: 'input_text', file_id: 'file-1' }] }] },
    { messages: [{ role: 'tool', content: 'see data:image/png;base64,iVBORw0KGgo=' }] },
    { arguments: '{"shot":"data:image/png;base64,iVBORw0KGgo="}' },
  ])('%j', (request) =>
    expect(() => protectRequest(request, { session: createPseudonymSession() })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_ATTACHMENT_BLOCKED' }),
    ),
  );
});

describe('time', () => {
  test('one long text is given up between its segments', () => {
    let looks = 0;
    const now = () => 150 * ++looks;
    const request = { messages: [{ role: 'user', content: 'word '.repeat(200_000) }] };
    expect(() => protectRequest(request, { session: createPseudonymSession(), now })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_DETECTOR_TIMED_OUT' }),
    );
    expect(looks).toBeLessThan(20);
  });
});
