import { describe, expect, test } from 'vitest';
import { createPseudonymSession } from '../pseudonyms/session.ts';
import { protectRequest } from './protect-request.ts';
import { restoreResponse } from './restore-response.ts';

const open = () =>
  createPseudonymSession({ randomBytes: (length) => new Uint8Array(length).fill(4) });
const VALUES = [
  'ann@example.org',
  'Anna Kowalska',
  '123-45-6789',
  '+44 20 7946 0958',
  'anna-account-77',
];

const holdsNone = (body: unknown): void => {
  const text = JSON.stringify(body);
  for (const value of VALUES) expect(text).not.toContain(value);
};

const chat = {
  model: 'gpt-x',
  user: 'anna-account-77',
  metadata: { owner: 'Anna Kowalska' },
  prompt_cache_key: 'anna-account-77',
  messages: [
    { role: 'system', content: 'The customer is Anna Kowalska.' },
    { role: 'user', name: 'anna', content: [{ type: 'text', text: 'Mail ann@example.org' }] },
    {
      role: 'assistant',
      tool_calls: [
        {
          id: 'call_1',
          type: 'function',
          function: { name: 'find', arguments: '{"email":"ann@example.org","n":1}' },
        },
      ],
    },
    { role: 'tool', tool_call_id: 'call_1', content: 'SSN 123-45-6789' },
  ],
  tools: [
    {
      type: 'function',
      function: {
        name: 'find',
        description: 'Ask ann@example.org',
        parameters: { type: 'object', properties: { email: { type: 'string' } } },
      },
    },
  ],
};

describe('requests', () => {
  test('OpenAI chat: every text is replaced, the shape stays', () => {
    const body = protectRequest(chat, { session: open() });
    holdsNone(body);
    expect(body.model).toBe('gpt-x');
    expect(body.messages[1]).toEqual({
      role: 'user',
      name: 'PERSON_GGGGG_2',
      content: [{ type: 'text', text: 'Mail [EMAIL_GGGGG_1]' }],
    });
    const call = (
      body.messages[2] as { tool_calls: { id: string; function: { arguments: string } }[] }
    ).tool_calls[0];
    expect(call?.id).toBe('call_1');
    expect(JSON.parse(call?.function.arguments ?? '')).toEqual({ email: '[EMAIL_GGGGG_1]', n: 1 });
    expect(body.tools[0]?.function.parameters).toEqual(chat.tools[0]?.function.parameters);
  });

  test('OpenAI responses: instructions and input items', () => {
    const body = protectRequest(
      {
        model: 'x',
        instructions: 'Serve Anna Kowalska',
        input: [
          { role: 'user', content: [{ type: 'input_text', text: 'ann@example.org' }] },
          { type: 'function_call_output', call_id: 'c', output: '{"ssn":"123-45-6789"}' },
        ],
      },
      { session: open() },
    );
    holdsNone(body);
  });

  test('Anthropic: system, tool input and tool results', () => {
    const body = protectRequest(
      {
        model: 'x',
        system: [{ type: 'text', text: 'For Anna Kowalska' }],
        metadata: { user_id: 'anna-account-77' },
        messages: [
          {
            role: 'assistant',
            content: [
              {
                type: 'tool_use',
                id: 't1',
                name: 'find',
                input: { email: 'ann@example.org', type: 'ann@example.org' },
              },
            ],
          },
          {
            role: 'user',
            content: [{ type: 'tool_result', tool_use_id: 't1', content: 'call +44 20 7946 0958' }],
          },
        ],
      },
      { session: open() },
    );
    holdsNone(body);
    expect(JSON.stringify(body)).toContain('"tool_use_id":"t1"');
  });

  test.each(['image_url', 'input_image', 'image', 'input_file', 'document', 'input_audio'])(
    '%s is blocked',
    (type) =>
      expect(() =>
        protectRequest({ messages: [{ role: 'user', content: [{ type }] }] }, { session: open() }),
      ).toThrow(expect.objectContaining({ code: 'PRIVACY_ATTACHMENT_BLOCKED' })),
  );

  test('a detector that throws: nothing is sent', () => {
    const session = {
      ...open(),
      pseudonymise: () => {
        throw new Error('ann@example.org');
      },
    };
    const attempt = () => protectRequest(chat, { session });
    expect(attempt).toThrow(expect.objectContaining({ code: 'PRIVACY_DETECTOR_FAILED' }));
    expect(attempt).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('ann@') }),
    );
  });

  test('a detector that takes too long: nothing is sent', () => {
    let time = 0;
    expect(() => protectRequest(chat, { session: open(), now: () => (time += 1500) })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_DETECTOR_TIMED_OUT' }),
    );
  });

  test('a value found in one place is replaced where no word gives it away', () => {
    const body = protectRequest(
      {
        messages: [
          { role: 'user', content: 'my name is Quillfeather' },
          { role: 'user', content: 'ask quietly: Quillfeather' },
        ],
      },
      { session: open() },
    );
    expect(JSON.stringify(body)).not.toContain('Quillfeather');
  });

  test('a known value left over: nothing is sent', () => {
    const session = { ...open(), holdsValue: () => true };
    expect(() => protectRequest(chat, { session })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_VALUE_LEFT' }),
    );
  });

  test('a request nested too deeply is refused', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100; i++) deep = [deep];
    expect(() => protectRequest({ messages: deep }, { session: open() })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_TOO_DEEP' }),
    );
  });
});

describe('responses', () => {
  test('values come back in text and in tool arguments', () => {
    const session = open();
    session.pseudonymise('ann@example.org and Anna Kowalska');
    const response = restoreResponse(
      {
        choices: [
          {
            message: {
              content: 'Dear [PERSON_GGGGG_1]',
              tool_calls: [{ function: { name: 'mail', arguments: '{"to":"[EMAIL_GGGGG_1]"}' } }],
            },
          },
        ],
      },
      { session },
    );
    expect(response.choices[0]?.message.content).toBe('Dear Anna Kowalska');
    expect(
      JSON.parse(response.choices[0]?.message.tool_calls[0]?.function.arguments ?? ''),
    ).toEqual({ to: 'ann@example.org' });
  });
});
