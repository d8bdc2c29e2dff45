import { describe, expect, test } from 'vitest';
import { createPseudonymSession, type SessionOptions } from '../pseudonyms/session.ts';
import { protectRequest } from './protect-request.ts';
import { scanOutgoing } from './scan-outgoing.ts';

const encoder = new TextEncoder();
const bytesOf = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));

const said = (text: string, options: SessionOptions = {}) => {
  const session = createPseudonymSession(options);
  session.pseudonymise(text);
  return session;
};

const mayLeave = (value: unknown, session = createPseudonymSession()): boolean => {
  try {
    scanOutgoing(value instanceof Uint8Array ? value : bytesOf(value), { session });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'PRIVACY_VALUE_LEFT' });
    return false;
  }
};

describe('the last look', () => {
  test.each([
    ['a text', { messages: [{ role: 'user', content: 'It is Quillfeather again' }] }],
    ['a line end before it', { messages: [{ role: 'user', content: 'by\nQuillfeather\n' }] }],
    ['a whole text of its own', { input: 'Anna Quillfeather' }],
    ['a key', { metadata: { 'for Quillfeather': 1 } }],
    ['arguments', { arguments: JSON.stringify({ to: 'dear\nQuillfeather' }) }],
    ['a field that no provider names', { x_trace: ['about Quillfeather'] }],
  ])('a known value is seen in %s', (_, body) =>
    expect(
      mayLeave(body, said('My name is Anna Quillfeather. Quillfeather, my name is Quillfeather.')),
    ).toBe(false),
  );

  test('escapes hide nothing', () =>
    expect(
      mayLeave(
        encoder.encode('{"a":"\\u0051uillf\\u0065ather was here"}'),
        said('My name is Quillfeather.'),
      ),
    ).toBe(false));

  test('a key that comes twice hides nothing', () =>
    expect(
      mayLeave(encoder.encode('{"a":"bob@example.org","a":1}'), said('mail bob@example.org')),
    ).toBe(false));

  test.each([
    'ann@gmail.com',
    '+44 20 7946 0958',
    '4242 4242 4242 4242',
    'GB82WEST12345698765432',
    '123-45-6789',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    'postgres://ann:hJ7kQ2xZp9w@db.example.org/x',
  ])('%s is seen though the session never met it', (value) => {
    expect(mayLeave({ messages: [{ role: 'user', content: `so:\n${value}` }] })).toBe(false);
    expect(mayLeave({ tool: JSON.stringify({ note: value }) })).toBe(false);
  });

  test.each(['placeholder', 'surrogate'] as const)('what was protected leaves: %s', (style) => {
    const session = createPseudonymSession({ style });
    const request = {
      model: 'gpt-x-2026-01-15',
      seed: 1_234_567,
      user: 'anna-77',
      messages: [
        { role: 'system', content: 'Serve Anna Kowalska, ann@gmail.com.' },
        { role: 'user', content: 'Call +44 20 7946 0958\nor 4242 4242 4242 4242, SSN 123-45-6789' },
        {
          role: 'assistant',
          content: [{ type: 'thinking', thinking: 'hm', signature: 'eyJhbm5AZ21haWw+eA==' }],
          tool_calls: [
            {
              id: 'call_9aZ4bQ7xT2mK',
              type: 'function',
              function: { name: 'find_user', arguments: '{"email":"ann@gmail.com"}' },
            },
          ],
        },
      ],
    };
    expect(mayLeave(request, session)).toBe(false);
    expect(mayLeave(protectRequest(request, { session }), session)).toBe(true);
  });

  test('what is sealed is not read, and only what is sealed', () => {
    const session = said('My name is Quillfeather.');
    const thought = (signature: string) => ({
      messages: [{ content: [{ type: 'thinking', thinking: 'hm', signature }] }],
    });
    expect(mayLeave(thought('QUJD/Quillfeather+x=='), session)).toBe(true);
    expect(mayLeave(thought('of Quillfeather'), session)).toBe(false);
    expect(mayLeave({ metadata: { signature: 'ann@gmail.com' } }, session)).toBe(false);
  });

  test('a person who is called as a model is', () => {
    const session = said('my name is claude');
    expect(session.size).toBe(1);
    expect(mayLeave({ model: 'claude-sonnet', system: 'Be kind.' }, session)).toBe(true);
    expect(mayLeave({ model: 'x', system: 'Be kind to claude.' }, session)).toBe(false);
  });

  test('the options of the session hold here too', () => {
    const body = { input: 'write to help@example.org' };
    expect(mayLeave(body)).toBe(false);
    expect(mayLeave(body, createPseudonymSession({ allow: ['help@example.org'] }))).toBe(true);
    expect(mayLeave(body, createPseudonymSession({ types: ['PHONE'] }))).toBe(true);
  });

  test('a long text is asked of the detector of the session, which may remember it', () => {
    const asked: string[] = [];
    const session = createPseudonymSession({
      detector: (text) => {
        asked.push(text);
        return [];
      },
    });
    const long = 'The same message as before, in a history that is sent once more. '.repeat(2);
    scanOutgoing(bytesOf({ messages: [{ role: 'user', content: long }] }), { session });
    expect(asked).toEqual([long]);
    expect(mayLeave({ input: `${long}write to ann@gmail.com` })).toBe(false);
  });

  test('a field whose name is a word for secrets is a schema, not a secret', () =>
    expect(
      mayLeave({ properties: { password: { type: 'string', description: 'letters-and-9' } } }),
    ).toBe(true));

  test.each([
    ['no JSON', encoder.encode('{"a":')],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('%s: nothing is sent', (_, bytes) =>
    expect(() => scanOutgoing(bytes, { session: createPseudonymSession() })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_DETECTOR_FAILED' }),
    ),
  );

  test('a detector that takes too long: nothing is sent', () => {
    let time = 0;
    const now = () => (time += 1500);
    expect(() =>
      scanOutgoing(bytesOf({ a: 'a longer text' }), { session: createPseudonymSession(), now }),
    ).toThrow(expect.objectContaining({ code: 'PRIVACY_DETECTOR_TIMED_OUT' }));
  });

  test('JSON within JSON is followed to a bounded depth', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100; i++) deep = [deep];
    expect(() => scanOutgoing(bytesOf(deep), { session: createPseudonymSession() })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_TOO_DEEP' }),
    );
  });
});
