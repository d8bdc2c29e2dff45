import { expect, test } from 'vitest';
import { addressOf, request } from './request.ts';

interface Sent {
  url: string;
  init: RequestInit | undefined;
}

const answering = (response: () => Response | Promise<Response>) => {
  const sent: Sent[] = [];
  const send = async (url: string | URL | Request, init?: RequestInit) => {
    sent.push({ url: String(url), init });
    return response();
  };
  return { sent, fetch: send as typeof fetch };
};

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

test('parameters are escaped into the path, the query follows', () => {
  expect(addressOf('/api/diary/:id', { params: { id: 'a/b' } })).toBe('/api/diary/a%2Fb');
  expect(addressOf('/api/diary', { query: { limit: 5, offset: 10 } })).toBe(
    '/api/diary?limit=5&offset=10',
  );
});

test('a body goes as JSON with the token, and the checked answer comes back', async () => {
  const answer = { userId: 'u', role: 'owner', name: null, csrfToken: 'c', version: '0.1.0' };
  const { sent, fetch } = answering(() => json(answer));
  const body = { secret: 'x'.repeat(43) };
  expect(await request('signIn', { body, csrfToken: 'token', fetch })).toEqual(answer);
  expect(sent).toEqual([
    {
      url: '/api/session',
      init: {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'x-lethe-csrf': 'token',
        },
        body: JSON.stringify(body),
      },
    },
  ]);
});

test('an operation that answers nothing gives undefined', async () => {
  const { fetch } = answering(() => new Response(null, { status: 204 }));
  expect(await request('signOut', { fetch })).toBeUndefined();
});

test.each([
  ['no answer', () => Promise.reject(new TypeError('network')), 'UNREACHABLE'],
  ['401', () => json({}, 401), 'SIGNED_OUT'],
  ['another shape', () => json({ models: 'none' }), 'UNREADABLE'],
  ['no JSON', () => new Response('<html>'), 'UNREADABLE'],
  ['a failure without a problem', () => new Response('', { status: 502 }), 'UNREACHABLE'],
])('%s becomes a coded error', async (_, response, code) => {
  const { fetch } = answering(response);
  await expect(request('listModels', { fetch })).rejects.toMatchObject({ code });
});

test('a session that was ended for a reason says it', async () => {
  const error = { code: 'SIGN_IN_REUSED', message: 'A copy was used.', requestId: 'r' };
  const { fetch } = answering(() => json({ error }, 401));
  await expect(request('account', { fetch })).rejects.toMatchObject({
    code: 'SIGNED_OUT',
    message: error.message,
  });
});

test('a wrong passphrase is a refusal, not the end of a session', async () => {
  const error = { code: 'WRONG_PASSPHRASE', message: 'Wrong.', requestId: 'r' };
  const { fetch } = answering(() => json({ error }, 401));
  await expect(request('signInWithPassphrase', { fetch })).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'Wrong.',
  });
});

test("a refusal keeps the server's own sentence", async () => {
  const error = { code: 'BUSY', message: 'Too many at once. Try again soon.', requestId: 'r' };
  const { fetch } = answering(() => json({ error }, 503));
  await expect(request('listModels', { fetch })).rejects.toMatchObject({
    code: 'REFUSED',
    message: error.message,
  });
});
