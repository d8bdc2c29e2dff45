import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addedModels } from '@lethe/protocol';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tinyModelFiles } from '../../../models/test/tiny-nano.ts';
import { askAs, type Browser, signedInBrowser } from '../../test/browser.ts';
import { codeOf, joined } from '../../test/people.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';
import { openSocket } from '../../test/socket-client.ts';

let gateway: RunningGateway;
let ada: Browser;
/** Where somebody put a model. */
let folder: string;

beforeAll(async () => {
  gateway = await runningGateway();
  ada = await signedInBrowser(Number(new URL(gateway.url).port), gateway.running.link());
  folder = join(gateway.dataDirectory, '..', 'brought');
  await mkdir(folder);
  for (const [name, content] of tinyModelFiles())
    if (name !== 'model.int8.safetensors') await writeFile(join(folder, name), content);
});
afterAll(() => gateway?.close());

const add = (body: object, by = ada) => askAs(by, '/api/added-models', { method: 'POST', body });
const read = async () => addedModels.parse((await askAs(ada, '/api/added-models')).json());
const ended = () =>
  vi.waitFor(
    async () => {
      const { addition } = await read();
      if (addition.state === 'adding') throw new Error('it is still being added');
      return addition;
    },
    { timeout: 60_000, interval: 20 },
  );
const choices = async () =>
  (await askAs(ada, '/api/model-choices'))
    .json<{ choices: { id: string }[] }>()
    .choices.map(({ id }) => id);
const onShelf = async () =>
  readdir(join(gateway.dataDirectory, 'data', 'models')).catch((): string[] => []);

test('what is no model is refused with the cure, and nothing of it stays', async () => {
  await writeFile(join(folder, 'notes.gguf'), 'These are notes.');
  await add({ path: join(folder, 'notes.gguf') });
  expect(await ended()).toMatchObject({ state: 'failed', code: 'MODEL_FORMAT_UNKNOWN' });
  await add({ path: join(folder, 'nowhere.gguf') });
  expect(await ended()).toMatchObject({ state: 'failed', code: 'MODEL_FILE_UNREADABLE' });
  expect((await read()).models).toEqual([]);
  expect(await onShelf()).toEqual([]);
});

test('a model of the machine is added with its hashes, stands for choice, and answers', async () => {
  await add({ path: join(folder, 'model.safetensors'), name: 'mine' });
  expect(await ended()).toEqual({ state: 'added', id: 'local/mine' });
  const [mine] = (await read()).models;
  expect(mine).toMatchObject({ id: 'local/mine', architecture: 'LlamaForCausalLM' });
  expect(mine?.files.map(({ name }) => name)).toContain('model.safetensors');
  for (const { sha256 } of mine?.files ?? []) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await choices()).toEqual(['local/tiny', 'local/mine']);

  const response = await gateway.ask('/v1/chat/completions', {
    body: { model: 'local/mine', max_tokens: 4, messages: [{ role: 'user', content: 'Hi' }] },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('x-lethe-masked')).toBe('local');
  const list = await (await gateway.ask('/v1/models')).json();
  expect(JSON.stringify(list)).toContain('local/mine');

  const socket = await openSocket(ada);
  socket.send({
    ...{ type: 'turn', turnId: 't1', conversationId: 'c1', text: 'Good day.', model: 'local/mine' },
    timing: { sentMs: 900, correctedCharacters: 0, untimed: null },
  });
  const { receipt } = await socket.next('turnFinished');
  expect(receipt).toMatchObject({ model: 'local/mine', route: 'local', egressBytes: 0 });
});

test('a key that may not ask it is refused', async () => {
  const key = await gateway.key({ models: ['local/tiny'] });
  const body = { model: 'local/mine', messages: [{ role: 'user', content: 'Hi' }] };
  expect((await gateway.ask('/v1/chat/completions', { key, body })).status).toBe(403);
});

test('a name that is taken is refused; only the owner adds and removes', async () => {
  await add({ path: folder, name: 'mine' });
  expect(await ended()).toMatchObject({ state: 'failed', code: 'MODEL_EXISTS' });
  const grace = await joined(ada);
  expect((await add({ path: folder, name: 'other' }, grace)).status).toBe(403);
  expect(codeOf(await add({ path: folder, name: '../up' }))).toBe('INVALID_REQUEST');
});

test('one that is removed is gone, from memory too', async () => {
  const gone = await askAs(ada, '/api/added-models/mine', { method: 'DELETE' });
  expect(gone.status).toBe(204);
  expect(await choices()).toEqual(['local/tiny']);
  expect(await onShelf()).toEqual([]);
  const body = { model: 'local/mine', messages: [{ role: 'user', content: 'Hi' }] };
  expect((await gateway.ask('/v1/chat/completions', { body })).status).toBe(404);
  const again = await askAs(ada, '/api/added-models/mine', { method: 'DELETE' });
  expect(again.status).toBe(404);
});
