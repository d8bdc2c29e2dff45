import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHIPPED_MODELS } from '@lethe/models';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askAs, signedInBrowser } from '../test/browser.ts';
import { memberBrowser, temporaryDirectory } from '../test/running-server.ts';
import { keys, openSocket, refusedSocket, turn } from '../test/socket-client.ts';
import { loadConfig } from './config/load.ts';
import { type Running, type StartOptions, start } from './start.ts';

async function configFor(directory: string) {
  const flags = { 'server.port': 0, 'data.directory': directory };
  return (await loadConfig({ flags, env: {} })).config;
}

async function started(over: Partial<StartOptions> = {}): Promise<Running & { directory: string }> {
  const directory = join(await temporaryDirectory(), 'data');
  const running = await start({
    config: await configFor(directory),
    seed: 7,
    logDestination: { write: () => {} },
    ...over,
  });
  onTestFinished(() => running.close({ graceMs: 0 }));
  return { ...running, directory };
}

const portOf = ({ url }: Running) => Number(new URL(url).port);

describe('the whole house', () => {
  test('answers a first turn from the model, and keeps numbers only', async () => {
    const running = await started();
    const browser = await signedInBrowser(portOf(running), running.link());
    const socket = await openSocket(browser);
    socket.send(keys(0, 120, 260, 390, 520));
    socket.send(turn('t1', { text: 'Good morning, how are you?' }));
    const { receipt } = await socket.next('turnFinished');
    expect(receipt).toMatchObject({ model: 'local/nano', route: 'local', egressBytes: 0 });
    expect(receipt.tokens.completion).toBeGreaterThan(0);

    const kept = (await askAs(browser, '/api/conversations/talk')).json<{
      turns: { text: string; answer: string }[];
    }>();
    const said = socket.messages.flatMap((message) =>
      message.type === 'turnText' ? [message.text] : [],
    );
    expect(kept.turns[0]).toMatchObject({
      text: 'Good morning, how are you?',
      answer: said.join(''),
    });
    expect((await askAs(browser, '/api/diary')).json()).toMatchObject({ total: 1 });
    expect((await askAs(browser, '/api/privacy')).json()).toMatchObject({
      messagesStored: 0,
      inMemory: { conversations: 1, turns: 1 },
      left: { requests: 0, bytesToday: 0 },
    });
    const models = (await askAs(browser, '/api/models')).json<{ models: { id: string }[] }>();
    expect(models.models.map(({ id }) => id)).toEqual(['local/nano']);
  });

  test('goes on after a restart with the same sign-in, without the conversation', async () => {
    const directory = join(await temporaryDirectory(), 'data');
    const config = await configFor(directory);
    const first = await start({ config, logDestination: { write: () => {} } });
    const browser = await signedInBrowser(portOf(first), first.link());
    const socket = await openSocket(browser);
    socket.send(turn('t1'));
    await socket.next('turnFinished');
    await first.close();
    expect((await socket.closed).code).toBe(1012);

    const second = await start({ config, logDestination: { write: () => {} } });
    onTestFinished(() => second.close({ graceMs: 0 }));
    const port = portOf(second);
    const cookie = browser.cookie.replace(`_${browser.port}=`, `_${port}=`);
    const returning = { ...browser, cookie, port };
    expect((await askAs(returning, '/api/session')).status).toBe(200);
    expect((await askAs(returning, '/api/conversations')).json()).toEqual({ conversations: [] });
    expect((await askAs(returning, '/api/diary')).json()).toMatchObject({ total: 1 });
    expect((await askAs(returning, '/api/adaptation/undo', { method: 'POST' })).status).not.toBe(
      403,
    );
  });

  test('keeps its data closed to others', async () => {
    const { directory } = await started();
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    expect((await stat(join(directory, 'lethe.db'))).mode & 0o777).toBe(0o600);
  });
});

describe('two users and every id', () => {
  test('neither reaches what is the other one’s, by any route or frame', async () => {
    const running = await started();
    const ada = await signedInBrowser(portOf(running), running.link());
    const grace = await memberBrowser({
      store: running.store,
      port: portOf(running),
      id: 'grace',
      now: Date.now(),
    });
    const adasSocket = await openSocket(ada);
    const gracesSocket = await openSocket(grace);
    adasSocket.send(turn('t1', { conversationId: 'adas', text: 'Good morning from Ada.' }));
    await adasSocket.next('turnFinished');
    const diary = (await askAs(ada, '/api/diary')).json<{ sessions: { id: string }[] }>();
    const session = diary.sessions[0]?.id ?? '';
    expect(session).not.toBe('');

    for (const [method, path] of [
      ['GET', '/api/conversations/adas'],
      ['DELETE', '/api/conversations/adas'],
      ['GET', `/api/diary/${session}`],
      ['DELETE', `/api/diary/${session}`],
    ] as const) {
      const others = await askAs(grace, path, { method });
      const nobodys = await askAs(grace, path.replace(/[^/]+$/, 'nobodys'), { method });
      expect([path, others.status]).toEqual([path, 404]);
      const withoutId = ({ body }: { body: string }) => body.replace(/"requestId":"[^"]+"/, '');
      expect(withoutId(others)).toBe(withoutId(nobodys));
    }
    expect((await askAs(grace, '/api/conversations')).json()).toEqual({ conversations: [] });
    expect((await askAs(grace, '/api/diary')).json()).toMatchObject({ total: 0 });
    expect((await askAs(grace, '/api/privacy')).json()).toMatchObject({
      inMemory: { conversations: 0, turns: 0 },
    });

    gracesSocket.send({ type: 'regenerate', turnId: 't1', conversationId: 'adas' });
    expect(await gracesSocket.next('turnFailed')).toMatchObject({ code: 'CONVERSATION_UNKNOWN' });
    gracesSocket.send(turn('g1', { conversationId: 'adas', replaces: 't1' }));
    expect(await gracesSocket.next('turnFailed')).toMatchObject({ code: 'TURN_UNKNOWN' });
    gracesSocket.send({ type: 'stop', turnId: 't1' });
    gracesSocket.send(turn('g2', { conversationId: 'adas', text: 'Hello from Grace.' }));
    await gracesSocket.next('turnFinished');

    await askAs(grace, '/api/adaptation/warmth', { method: 'PATCH', body: { value: 1 } });
    await askAs(grace, '/api/privacy/stored', { method: 'DELETE' });
    await askAs(grace, '/api/conversations/adas', { method: 'DELETE' });
    await askAs(grace, '/api/session', { method: 'DELETE' });
    expect((await gracesSocket.closed).code).toBe(1008);

    const adas = (await askAs(ada, '/api/conversations/adas')).json<{
      turns: { text: string }[];
    }>();
    expect(adas.turns.map(({ text }) => text)).toEqual(['Good morning from Ada.']);
    expect((await askAs(ada, `/api/diary/${session}`)).status).toBe(200);
    const axes = (await askAs(ada, '/api/adaptation')).json<{
      axes: { warmth: { pinned: boolean } };
    }>();
    expect(axes.axes.warmth.pinned).toBe(false);
    expect(adasSocket.messages.some(({ type }) => type === 'adaptation')).toBe(false);
    expect((await refusedSocket(ada.port, { cookie: grace.cookie })).status).toBe(401);
  });
});

describe('what cannot start says so and leaves nothing behind', () => {
  const quiet = { logDestination: { write: () => {} } };

  test('a data directory that another Lethe uses', async () => {
    const { directory } = await started();
    await expect(start({ ...quiet, config: await configFor(directory) })).rejects.toMatchObject({
      code: 'KEYRING_IN_USE',
      message: expect.stringContaining('--data-dir'),
    });
  });

  test('a data directory that cannot be made', async () => {
    const file = join(await temporaryDirectory(), 'file');
    await writeFile(file, '');
    const config = await configFor(join(file, 'data'));
    await expect(start({ ...quiet, config })).rejects.toMatchObject({
      code: 'VAULT_NOT_WRITABLE',
      message: expect.stringContaining('--data-dir'),
    });
  });

  test('a port in use; the data directory is free again', async () => {
    const first = await started();
    const directory = join(await temporaryDirectory(), 'data');
    const taken = await configFor(directory);
    const config = { ...taken, server: { ...taken.server, port: portOf(first) } };
    await expect(start({ ...quiet, config })).rejects.toMatchObject({ code: 'PORT_IN_USE' });
    const second = await start({ ...quiet, config: taken });
    await second.close();
  });

  test('an address that others reach; nothing was written', async () => {
    const directory = join(await temporaryDirectory(), 'data');
    const config = await configFor(directory);
    const open = { ...config, server: { ...config.server, host: '0.0.0.0' } };
    await expect(start({ ...quiet, config: open })).rejects.toMatchObject({
      code: 'REMOTE_BIND_REFUSED',
    });
    await expect(stat(directory)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a model file with one flipped bit; the next start with the right one works', async () => {
    const model = SHIPPED_MODELS.get('local/nano')!;
    const copy = await temporaryDirectory();
    await cp(model.directory, copy, { recursive: true });
    const weights = join(copy, 'model.safetensors');
    const bytes = await readFile(weights);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(weights, bytes);
    const directory = join(await temporaryDirectory(), 'data');
    const config = await configFor(directory);
    await expect(
      start({ ...quiet, config, model: { directory: pathToFileURL(`${copy}/`) } }),
    ).rejects.toMatchObject({ code: 'MODEL_FILE_CHANGED' });
    const running = await start({ ...quiet, config });
    await running.close();
  });
});
