import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConnectionSummary, ConnectionTest, ModelChoice } from '@lethe/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, type Browser, signedInBrowser } from '../../test/browser.ts';
import { json } from '../../test/fake-upstream.ts';
import { codeOf, joined, post } from '../../test/people.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';
import { findLocal } from '../gateway/models/find-local.ts';

const SECRET = 'sk-a-secret-of-the-provider-1234';

let gateway: RunningGateway;
let ada: Browser;

beforeAll(async () => {
  gateway = await runningGateway();
  const port = Number(new URL(gateway.url).port);
  ada = await signedInBrowser(port, gateway.running.link());
});
afterAll(() => gateway?.close());

const add = (body: object) => post(ada, '/api/connections', body);
const listed = async () =>
  (await askAs(ada, '/api/connections')).json<{ connections: ConnectionSummary[] }>().connections;

test('a connection is added, listed without its key, changed and removed', async () => {
  const made = await add({
    ...{ id: 'shop', name: 'The shop', baseUrl: gateway.upstream.url, key: SECRET },
    models: ['gpt-x'],
  });
  expect(made.status).toBe(200);
  expect(made.json<ConnectionSummary>()).toMatchObject({
    ...{ id: 'shop', kind: 'compatible', format: 'openai-chat', runs: 'cloud', mode: 'masked' },
    keyHint: 'sk-...1234',
  });
  expect(made.body).not.toContain(SECRET);
  expect(await listed()).toHaveLength(1);
  const changed = await askAs(ada, '/api/connections/shop', {
    method: 'PATCH',
    body: { name: 'Shop', runs: 'local' },
  });
  expect(changed.json<ConnectionSummary>()).toMatchObject({ name: 'Shop', keyHint: 'sk-...1234' });
  const { choices } = (await askAs(ada, '/api/model-choices')).json<{ choices: ModelChoice[] }>();
  expect(choices).toMatchObject([
    { id: 'auto', runs: 'either' },
    { id: 'local/tiny', runs: 'here', mode: null },
    { id: 'shop/gpt-x', runs: 'local', mode: null, connection: 'shop' },
  ]);
  expect((await askAs(ada, '/api/connections/shop', { method: 'DELETE' })).status).toBe(204);
  expect((await askAs(ada, '/api/connections/shop', { method: 'DELETE' })).status).toBe(404);
  expect(await listed()).toEqual([]);
});

test('a test says what a connection offers, or what is wrong with it and what can be done', async () => {
  await add({ id: 'near', name: 'Near', baseUrl: gateway.upstream.url, runs: 'local' });
  await add({ id: 'gone', name: 'Gone', baseUrl: 'http://127.0.0.1:9/v1', runs: 'local' });
  gateway.upstream.script = json({ object: 'list', data: [{ id: 'gpt-x', object: 'model' }] });
  const near = (await post(ada, '/api/connections/near/test')).json<ConnectionTest>();
  expect(near).toMatchObject({ ok: true, models: ['gpt-x'], problem: null });
  const gone = (await post(ada, '/api/connections/gone/test')).json<ConnectionTest>();
  expect(gone).toMatchObject({ ok: false, problem: { code: 'PROVIDER_UNREACHABLE' } });
  expect((await post(ada, '/api/connections/nothing/test')).status).toBe(404);
});

test('an id with a meaning of its own is refused, and so is an address with a query', async () => {
  const like = { name: 'x', baseUrl: 'http://127.0.0.1:9/v1' };
  expect(codeOf(await add({ ...like, id: 'local' }))).toBe('CONNECTION_NAME_RESERVED');
  expect(codeOf(await add({ ...like, id: 'auto' }))).toBe('CONNECTION_NAME_RESERVED');
  expect((await add({ ...like, id: 'y', baseUrl: 'http://h/?key=1' })).status).toBe(400);
});

test('a member sees what may be asked, and neither sees nor changes the connections', async () => {
  const grace = await joined(ada);
  expect((await askAs(grace, '/api/connections')).status).toBe(403);
  expect((await post(grace, '/api/connections', { id: 'z' })).status).toBe(403);
  expect((await askAs(grace, '/api/model-choices')).status).toBe(200);
});

test('neither the key nor the id nor the address of a connection stands in the files', async () => {
  await add({
    ...{ id: 'unlikely-id', name: 'Unlikely name', baseUrl: 'http://unlikely.example/v1' },
    key: SECRET,
  });
  const names = ['lethe.db', 'lethe.db-wal'];
  for (const name of names) {
    const bytes = await readFile(join(gateway.dataDirectory, name)).catch(() => Buffer.alloc(0));
    for (const text of [SECRET, 'unlikely-id', 'Unlikely name', 'unlikely.example'])
      expect(bytes.includes(text)).toBe(false);
  }
});

test('servers of this machine are found where one answers, and silence is no finding', async () => {
  const port = Number(new URL(gateway.upstream.url).port);
  gateway.upstream.script = json({ object: 'list', data: [{ id: 'llama', object: 'model' }] });
  const servers = [
    { name: 'Ollama', port },
    { name: 'vLLM', port: 9 },
  ];
  expect(await findLocal({ servers })).toEqual([
    { name: 'Ollama', baseUrl: `http://127.0.0.1:${port}/v1`, models: ['llama'] },
  ]);
  expect(await findLocal({ servers, without: [port] })).toEqual([]);
});
