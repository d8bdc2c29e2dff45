import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chatStream, json, type Script, wholeAnswer } from '../../test/fake-upstream.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';

/**
 * What Open WebUI sends: its list of models, a streamed chat, and beside it whole answers for a title, tags
 * and questions that may follow, each with headers about its user where its owner switched them on.
 */
const ABOUT_ITS_USER = {
  'x-openwebui-user-name': 'Canary%20Headerson',
  'x-openwebui-user-id': '0d6e5f3c-canary',
  'x-openwebui-user-email': 'canary.header@example.org',
  'x-openwebui-user-role': 'admin',
  'x-openwebui-chat-id': 'canary-chat',
  'x-openwebui-message-id': 'canary-message',
};
const SAID = 'Please write to ann.canary@example.org about the boat.';

let gateway: RunningGateway;
let key: string;

const answering =
  (script: Script): Script =>
  (request, response) =>
    request.path.endsWith('/models')
      ? json({ object: 'list', data: [{ id: 'gpt-x', object: 'model' }] })(request, response)
      : script(request, response);

beforeAll(async () => {
  gateway = await runningGateway();
  key = await gateway.key();
});
beforeEach(() => {
  gateway.upstream.received.length = 0;
  gateway.upstream.script = answering(wholeAnswer('{ "title": "A boat" }'));
});
afterAll(() => gateway?.close());

/** The task's own words, and behind them the conversation. */
const task = (words: string, name: string) => ({
  model: 'upstream/gpt-x',
  messages: [
    {
      role: 'user',
      content: `### Task:\n${words}\n### Chat History:\n<chat_history>\nUSER: ${SAID}\nASSISTANT: Done.\n</chat_history>`,
    },
  ],
  stream: false,
  max_completion_tokens: 1000,
  metadata: { task: name, chat_id: 'canary-chat' },
});

const nothingLeftUnmasked = () =>
  expect(gateway.upstream.everything()).not.toMatch(/canary[. ]?header|ann\.canary|headerson/i);

test('its check of a connection lists the models; an empty key is refused in words it shows', async () => {
  const headers = { ...ABOUT_ITS_USER, accept: 'application/json' };
  const list = await gateway.ask('/v1/models', { key, headers });
  expect(await list.json()).toMatchObject({
    object: 'list',
    data: expect.arrayContaining([
      expect.objectContaining({ id: 'upstream/gpt-x', object: 'model' }),
    ]),
  });
  const refused = await gateway.ask('/v1/models', {
    key: null,
    headers: { ...headers, authorization: 'Bearer ' },
  });
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({ error: { message: expect.any(String) } });
  nothingLeftUnmasked();
});

test('a chat is streamed, with its tokens, and its user’s headers stay here', async () => {
  gateway.upstream.script = answering(chatStream(['It is ', 'written.']));
  const response = await gateway.ask('/v1/chat/completions', {
    key,
    headers: ABOUT_ITS_USER,
    body: {
      stream: true,
      model: 'upstream/gpt-x',
      messages: [
        { role: 'system', content: 'You are helpful.' },
        { role: 'user', content: SAID },
      ],
      stream_options: { include_usage: true },
    },
  });
  const text = await response.text();
  expect(text).toContain('"content":"It is "');
  expect(text).toMatch(/"choices":\[\],"usage":\{/);
  expect(text.trimEnd()).toMatch(/data: \[DONE\]$/);
  nothingLeftUnmasked();
  const sent = JSON.stringify(gateway.upstream.received.at(-1)?.headers);
  expect(sent).not.toMatch(/openwebui|canary/i);
});

test.each([
  [
    'title_generation',
    'Generate a concise, 3-5 word title with an emoji summarizing the chat history.',
  ],
  ['tags_generation', 'Generate 1-3 broad tags categorizing the main themes of the chat history.'],
  [
    'follow_up_generation',
    'Suggest 3-5 relevant follow-up questions that the user might naturally ask next.',
  ],
])('%s is answered whole, masked as everything', async (name, words) => {
  const response = await gateway.ask('/v1/chat/completions', {
    key,
    headers: ABOUT_ITS_USER,
    body: task(words, name),
  });
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toMatchObject({
    choices: [{ message: { content: '{ "title": "A boat" }' }, finish_reason: 'stop' }],
  });
  expect(response.headers.get('x-lethe-masked')).toBe('EMAIL=1');
  nothingLeftUnmasked();
});

test('for auto its titles and tags are conversations of their own, so that no chat is learnt of twice', async () => {
  const ask = (body: object) =>
    gateway.ask('/v1/chat/completions', { key, body: { ...body, model: 'auto' } });
  const first = await ask({ messages: [{ role: 'user', content: 'Name a boat.' }] });
  expect(first.headers.get('x-lethe-route')).toContain('reason=learnt');
  await ask(task('Generate a title.', 'title_generation'));
  const { routerChoices, users } = gateway.running.store;
  const [owner] = await users.list();
  await expect
    .poll(async () => (await routerChoices.list(owner?.id ?? '')).map(({ reward }) => reward), {
      timeout: 60_000,
    })
    .toEqual([null, null]);
});
