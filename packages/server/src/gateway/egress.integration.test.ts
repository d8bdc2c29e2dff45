import { sleepReport } from '@lethe/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chatStream, json, wholeAnswer } from '../../test/fake-upstream.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';
import { readDoor } from '../local-door/door-file.ts';

let gateway: RunningGateway;
/** What is masked does not depend on what is judged. */
let unjudged: string;
beforeAll(async () => {
  gateway = await runningGateway();
  unjudged = await gateway.key({ policy: 'off' });
  await gateway.running.store.prices.set([
    { model: MODEL, inputMicrocentsPerToken: 10, outputMicrocentsPerToken: 100 },
  ]);
});
beforeEach(() => {
  gateway.upstream.received.length = 0;
  gateway.upstream.script = wholeAnswer('Hello.');
});
afterAll(() => gateway?.close());

const MODEL = 'upstream/gpt-x';
const chat = (content: string, more: object = {}) => ({
  model: MODEL,
  messages: [{ role: 'user', content }],
  ...more,
});
const completions = (body: unknown, options: object = {}) =>
  gateway.ask('/v1/chat/completions', { key: unjudged, body, ...options });
const contentOf = async (response: Response) =>
  ((await response.json()) as { choices: { message: { content: string } }[] }).choices[0]?.message
    .content;

const CANARIES = {
  email: 'canary.ann@example.org',
  phone: '+44 20 7946 0958',
  card: '4111 1111 1111 1111',
  iban: 'DE89 3704 0044 0532 0130 00',
  ssn: '123-45-6789',
};
const account = (name: string) => `account-canary-${name}`;
const ALL = `Mail ${CANARIES.email}, call ${CANARIES.phone}, card ${CANARIES.card}, IBAN ${CANARIES.iban}, SSN ${CANARIES.ssn}.`;

const HEADERS = {
  'x-openwebui-user-name': 'Canary Headerson',
  'x-openwebui-user-id': 'canary-header-id',
  'x-openwebui-user-email': 'canary.header@example.org',
  'x-openwebui-user-role': 'canary-header-role',
  'x-openwebui-chat-id': 'canary-header-chat',
  'x-stainless-os': 'canary-header-os',
  'x-stainless-arch': 'canary-header-arch',
  'user-agent': 'canary-header-agent',
  'x-forwarded-for': '203.0.113.77',
  'accept-language': 'canary-header-language',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  baggage: 'canary-header-baggage=1',
  'openai-organization': 'canary-header-organization',
  cookie: 'canary-header-cookie=1',
};

const tool = {
  type: 'function',
  function: {
    name: 'find',
    description: ALL,
    parameters: {
      type: 'object',
      properties: { to: { type: 'string', description: ALL, default: CANARIES.email } },
    },
  },
};

/** A request of each format with a canary in every field that can hold a text. */
const EVERYWHERE: readonly (readonly [path: string, body: object])[] = [
  [
    '/v1/chat/completions',
    {
      model: MODEL,
      user: account('user'),
      safety_identifier: account('safety'),
      prompt_cache_key: account('cache'),
      metadata: { who: account('metadata'), [CANARIES.email]: '1' },
      stop: [CANARIES.email],
      tools: [tool],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'a', description: ALL, schema: { type: 'object', title: ALL } },
      },
      messages: [
        { role: 'system', content: ALL },
        { role: 'developer', content: [{ type: 'text', text: ALL }] },
        { role: 'user', name: account('name'), content: [{ type: 'text', text: ALL }] },
        {
          role: 'assistant',
          content: ALL,
          refusal: ALL,
          tool_calls: [
            {
              id: 'call_1',
              type: 'function',
              function: { name: 'find', arguments: JSON.stringify({ to: ALL, [ALL]: 1 }) },
            },
          ],
        },
        { role: 'tool', tool_call_id: 'call_1', content: ALL },
      ],
    },
  ],
  [
    '/v1/responses',
    {
      model: MODEL,
      instructions: ALL,
      user: account('user'),
      prompt_cache_key: account('cache'),
      metadata: { who: account('metadata') },
      tools: [{ type: 'function', name: 'find', description: ALL, parameters: {} }],
      input: [
        { role: 'user', content: [{ type: 'input_text', text: ALL }] },
        { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: ALL }] },
        {
          type: 'function_call',
          call_id: 'c',
          name: 'find',
          arguments: JSON.stringify({ q: ALL }),
        },
        { type: 'function_call_output', call_id: 'c', output: ALL },
      ],
    },
  ],
  [
    '/v1/messages',
    {
      model: MODEL,
      max_tokens: 10,
      system: [{ type: 'text', text: ALL }],
      metadata: { user_id: account('user') },
      stop_sequences: [CANARIES.email],
      tools: [{ name: 'find', description: ALL, input_schema: { type: 'object' } }],
      messages: [
        { role: 'user', content: ALL },
        {
          role: 'assistant',
          content: [
            { type: 'text', text: ALL },
            { type: 'tool_use', id: 'tu_1', name: 'find', input: { q: ALL, n: 4111111111111111 } },
          ],
        },
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 'tu_1', content: [{ type: 'text', text: ALL }] },
            { type: 'text', text: ALL },
          ],
        },
      ],
    },
  ],
];

describe('what leaves', () => {
  test.each(EVERYWHERE)(
    'no canary in any field or header of %s reaches the upstream',
    async (path, body) => {
      const key = await gateway.key({ policy: 'off' });
      for (const stream of [false, true]) {
        gateway.upstream.script = stream ? chatStream(['Hello.']) : wholeAnswer('Hello.');
        const response = await gateway.ask(path, {
          key,
          body: { ...body, stream },
          headers: HEADERS,
        });
        const said = await response.text();
        expect([response.status, said.includes('Hello')]).toEqual([200, true]);
      }
      const { upstream } = gateway;
      expect(upstream.received).toHaveLength(2);
      const everything = upstream.everything();
      for (const value of Object.values(CANARIES)) {
        expect(everything).not.toContain(value);
        expect(everything.replace(/[\s-]/g, '')).not.toContain(value.replace(/[\s-]/g, ''));
      }
      expect(everything).not.toMatch(
        /account-canary|canary.header|canary-header|203\.0\.113|Headerson/i,
      );
      // Its own key goes there, that of the client never.
      expect(upstream.received[0]?.headers.authorization).toBe('Bearer sk-upstream-secret');
      expect(everything).not.toContain(key);
    },
  );

  test('unknown fields go along, masked as all', async () => {
    await completions(
      chat('Hi', { x_custom: { note: CANARIES.email }, top_logprobs: 2, logprobs: true }),
    );
    const body = JSON.parse(gateway.upstream.received[0]?.body ?? '');
    expect([body.model, body.logprobs, body.top_logprobs]).toEqual(['gpt-x', true, 2]);
    expect(body.x_custom.note).toMatch(/^\[EMAIL_/);
  });

  test('a receipt is durable before anything is sent, and tells the body it was sent with', async () => {
    let kept = -1;
    gateway.upstream.script = async (request, response) => {
      const [owner] = await gateway.running.store.users.list();
      const [newest] = await gateway.running.store.receipts.list(owner?.id ?? '', { limit: 1 });
      kept = newest?.sequence ?? -1;
      expect(newest?.receipt.bytes).toBe(Buffer.byteLength(request.body));
      expect(newest?.receipt.masked).toEqual({ EMAIL: 1, PHONE: 1 });
      wholeAnswer('Hello.')(request, response);
    };
    const response = await completions(chat(`${CANARIES.email} ${CANARIES.phone}`));
    await response.text();
    expect(response.headers.get('x-lethe-receipt')).toBe(String(kept));
    expect(response.headers.get('x-lethe-masked')).toBe('EMAIL=1, PHONE=1');
    expect(Number(response.headers.get('x-lethe-overhead-ms'))).toBeGreaterThan(0);
    expect(response.headers.get('server-timing')).toMatch(
      /^lethe;dur=[\d.]+, upstream;dur=[\d.]+$/,
    );
  });

  test('concurrent requests never mix what they restore', async () => {
    gateway.upstream.script = wholeAnswer((body) => {
      const { messages } = JSON.parse(body) as { messages: { content: string }[] };
      // Says back every stand-in there could be, also those of others.
      const tags = new Set((body.match(/EMAIL_[A-Z0-9]{5}/g) ?? []).map((name) => name));
      return `${messages[0]?.content} ${[...tags].flatMap((tag) => [1, 2, 3, 4].map((n) => `[${tag}_${n}]`)).join(' ')}`;
    });
    const person = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 2, maxLength: 6 }), async (people) => {
        const answers = await Promise.all(
          people.map(async (names, at) => {
            const own = names.map((name) => `person${name}.of${at}@example.org`);
            // The same beginning for all: the same conversation, as far as anybody can tell.
            const response = await completions(chat(`Hi\n${own.join('\n')}`));
            return { own, said: (await contentOf(response)) ?? '' };
          }),
        );
        for (const { own, said } of answers) {
          for (const value of own) expect(said).toContain(value);
          const found = said.match(/person\d+\.of\d+@example\.org/g) ?? [];
          expect(found.filter((value) => !own.includes(value))).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('a history that is sent again has the same stand-ins', async () => {
    const first = [{ role: 'user', content: `I am at ${CANARIES.email}` }];
    await completions({ model: MODEL, messages: first });
    const next = [
      ...first,
      { role: 'assistant', content: 'Hello.' },
      { role: 'user', content: 'And?' },
    ];
    await completions({ model: MODEL, messages: next });
    const [one, two] = gateway.upstream.received.map(({ body }) => JSON.parse(body).messages[0]);
    expect(one).toEqual(two);
  });
});

describe('what does not leave', () => {
  const codeOf = async (response: Response) =>
    [
      response.status,
      ((await response.json()) as { error: { code: string | null } }).error.code,
      response.headers.get('x-should-retry'),
    ] as const;

  test('anything without the scope "cloud"', async () => {
    const key = await gateway.key({ scopes: ['chat'], policy: 'off' });
    expect(await codeOf(await completions(chat('Hi'), { key }))).toEqual([
      403,
      'permission_denied',
      'false',
    ]);
    expect(gateway.upstream.received).toEqual([]);
  });

  test('a conversation about what stays here, neither from the user nor from a tool', async () => {
    const told = 'My doctor says that the chemotherapy for my breast cancer begins in June.';
    expect(await codeOf(await completions(chat(told)))).toEqual([
      403,
      'permission_denied',
      'false',
    ]);
    expect(gateway.upstream.received).toEqual([]);
  });

  test('token numbers in place of texts', async () => {
    const response = await gateway.ask('/v1/embeddings', {
      body: { model: MODEL, input: [1, 2, 3] },
    });
    expect(response.status).toBe(400);
    expect(gateway.upstream.received).toEqual([]);
  });

  test('an account number where an id stands', async () => {
    const messages = [
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          {
            id: 'DE89370400440532013000',
            type: 'function',
            function: { name: 'a', arguments: '{}' },
          },
        ],
      },
      { role: 'tool', tool_call_id: 'DE89370400440532013000', content: 'ok' },
    ];
    const response = await completions({ model: MODEL, messages });
    expect(response.status).toBe(500);
    expect(gateway.upstream.received).toEqual([]);
  });

  test('more calls than the budget of a key', async () => {
    const limits = { perMinute: null, callsPerDay: 2, tokensPerDay: null, microcentsPerDay: null };
    const key = await gateway.key({ limits, policy: 'off' });
    const all = await Promise.all(
      Array.from({ length: 5 }, async () => codeOfStatus(await completions(chat('Hi'), { key }))),
    );
    expect(all.toSorted()).toEqual([200, 200, 429, 429, 429]);
    expect(gateway.upstream.received).toHaveLength(2);
    expect(await codeOf(await completions(chat('Hi'), { key }))).toEqual([
      429,
      'insufficient_quota',
      'false',
    ]);
  });

  test('money beyond the budget, by the table of prices', async () => {
    const limits = {
      perMinute: null,
      callsPerDay: null,
      tokensPerDay: null,
      microcentsPerDay: 610,
    };
    const key = await gateway.key({ limits, policy: 'off' });
    expect(codeOfStatus(await completions(chat('Hi'), { key }))).toBe(200);
    expect(codeOfStatus(await completions(chat('Hi'), { key }))).toBe(429);
  });

  test('what each call cost is watched', async () => {
    expect((await completions(chat('Hi'))).status).toBe(200);
    const door = await readDoor(gateway.dataDirectory);
    const headers = { authorization: `Bearer ${door?.token}` };
    const report = await fetch(new URL('/api/sleep', gateway.url), { headers });
    const { lanes } = sleepReport.parse(await report.json());
    const spent = lanes.find(({ metric }) => metric === 'spentMicrocents')?.samples ?? [];
    // Eleven tokens in, five out.
    expect(spent.at(-1)?.[1]).toBe(11 * 10 + 5 * 100);
  });

  const codeOfStatus = ({ status }: Response): number => status;
});

describe('what stays', () => {
  test('auto answers here where a rule says so, and says why', async () => {
    const key = await gateway.key({ policy: 'off', scopes: ['chat'] });
    const response = await completions({ ...chat('Hi'), model: 'auto', max_tokens: 4 }, { key });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-lethe-route')).toMatch(
      /^local; model=local\/[a-z-]+; reason=no-/,
    );
    expect(response.headers.get('x-lethe-masked')).toBe('local');
    expect(response.headers.get('x-lethe-receipt')).toBe('none');
    expect(gateway.upstream.received.filter(({ path }) => path.endsWith('completions'))).toEqual(
      [],
    );
  });

  test('a local connection gets the request as it is, and no receipt is written', async () => {
    const { running, upstream } = gateway;
    await running.store.connections.create({
      ...{ id: 'box', name: 'Box', kind: 'compatible', format: 'openai-chat', runs: 'local' },
      ...{ baseUrl: upstream.url, key: null, models: ['m'], mode: 'masked' },
    });
    const other = await runningGateway({ settings: { 'upstream.class': 'local' } });
    const response = await other.ask('/v1/chat/completions', { body: chat(ALL) });
    expect(other.upstream.received[0]?.body).toContain(CANARIES.email);
    expect(response.headers.get('x-lethe-masked')).toBe('local');
    expect(response.headers.get('x-lethe-receipt')).toBe('none');
    await other.close();
  });

  test('offline nothing leaves', async () => {
    const other = await runningGateway({ settings: { 'cloud.offline': true } });
    const response = await other.ask('/v1/chat/completions', { body: chat('Hi') });
    expect(response.status).toBe(403);
    expect(other.upstream.received).toEqual([]);
    await other.close();
  });

  test('in metadata mode no word leaves', async () => {
    const other = await runningGateway({ settings: { 'upstream.mode': 'metadata' } });
    other.upstream.script = wholeAnswer('Fine.');
    const words = 'Walnuts ripen in September.';
    const response = await other.ask('/v1/chat/completions', {
      body: chat(words, { tools: [tool], user: account('user') }),
    });
    expect(response.status).toBe(200);
    const everything = other.upstream.everything();
    expect(everything).not.toMatch(/walnuts|september|ripen|canary/i);
    expect(everything).toContain('A conversation of 1 messages and 27 characters');
    await other.close();
  });
});

test('an upstream answer that holds a stand-in anywhere is restored everywhere', async () => {
  gateway.upstream.script = (request, response) => {
    const name = /\[EMAIL_[A-Z0-9]+_1\]/.exec(request.body)?.[0] ?? '';
    json({
      id: 'x',
      choices: [{ index: 0, message: { role: 'assistant', content: name }, finish_reason: 'stop' }],
      x_extra: { note: `about ${name}` },
    })(request, response);
  };
  const response = await completions(chat(CANARIES.email));
  expect(await response.json()).toMatchObject({ x_extra: { note: `about ${CANARIES.email}` } });
});
