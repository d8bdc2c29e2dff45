import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chatStream, type Script, wholeAnswer } from '../../test/fake-upstream.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';

const UNFAIR = 'All men are aggressive.';
const FAIR = 'Some men are calm.';
let gateway: RunningGateway;
let enforcing: string;

beforeAll(async () => {
  gateway = await runningGateway();
  enforcing = await gateway.key({ policy: 'enforce' });
});
beforeEach(() => {
  gateway.upstream.received.length = 0;
});
afterAll(() => gateway?.close());

/** Says something, and something else between the marks when it is asked to reword. */
const rewording =
  (said: string, reworded: string): Script =>
  (request, response) => {
    if (request.body.includes('Which of two texts')) return chatStream(['Tie'])(request, response);
    if (!request.body.includes('A text breaks these principles'))
      return wholeAnswer(said)(request, response);
    const nonce = /<<<([\w-]+)/.exec(request.body)?.[1];
    return chatStream([`<<<${nonce}\n${reworded}\n${nonce}>>>`])(request, response);
  };

const chat = { model: 'upstream/gpt-x', messages: [{ role: 'user', content: 'Hi' }] };

async function ask(body: object = chat, key = enforcing) {
  const response = await gateway.ask('/v1/chat/completions', { key, body });
  const text = await response.text();
  return { revised: response.headers.get('x-lethe-revised'), text };
}

test('a whole answer is reworded by the model that gave it, and says so', async () => {
  gateway.upstream.script = rewording(UNFAIR, FAIR);
  const { revised, text } = await ask();
  expect(JSON.parse(text)).toMatchObject({
    choices: [{ finish_reason: 'stop', message: { content: FAIR } }],
  });
  expect(revised).toBe('1');
  expect(gateway.upstream.received.length).toBeGreaterThan(1);
});

test('what can be left out is, in another format too, and no model is asked', async () => {
  gateway.upstream.script = wholeAnswer(`It is high. ${UNFAIR} Boats wait.`);
  const response = await gateway.ask('/v1/messages', {
    ...{ key: enforcing, body: { ...chat, max_tokens: 50 } },
  });
  expect(await response.json()).toMatchObject({
    content: [{ type: 'text', text: 'It is high. Boats wait.' }],
  });
  expect(gateway.upstream.received).toHaveLength(1);
});

test('the same answer is reworded again although it was judged before', async () => {
  gateway.upstream.script = wholeAnswer(`It is low. ${UNFAIR} Boats wait.`);
  for (const _ of [1, 2]) expect((await ask()).text).toContain('It is low. Boats wait.');
});

test.each([
  ['where nothing better comes', chat, rewording(UNFAIR, UNFAIR), 'enforce'],
  [
    'where the model fails',
    chat,
    ((request, response) => {
      if (!request.body.includes('A text breaks')) return wholeAnswer(UNFAIR)(request, response);
      response.destroy();
    }) satisfies Script,
    'enforce',
  ],
  [
    'where a program reads it',
    { ...chat, response_format: { type: 'json_object' } },
    rewording(`{"said": 1, "then": "${UNFAIR}"}`, FAIR),
    'enforce',
  ],
  ['where all is only observed', chat, rewording(UNFAIR, FAIR), 'observe'],
] as const)('an answer stays as it is %s', async (_, body, script, policy) => {
  gateway.upstream.script = script;
  const key = policy === 'enforce' ? enforcing : await gateway.key({ policy });
  const { revised, text } = await ask(body, key);
  expect(text).toContain(UNFAIR);
  expect(revised).toBeNull();
});

test('a stream is not reworded', async () => {
  gateway.upstream.script = chatStream([UNFAIR]);
  const { text } = await ask({ ...chat, stream: true });
  expect(text).toContain('aggressive');
  expect(gateway.upstream.received).toHaveLength(1);
});
