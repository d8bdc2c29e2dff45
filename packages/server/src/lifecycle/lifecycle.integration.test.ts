import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askAs } from '../../test/browser.ts';
import { manualClock } from '../../test/manual-clock.ts';
import { runningServer } from '../../test/running-server.ts';
import { scriptedAssistant, started, waitingScript } from '../../test/scripted-assistant.ts';
import { openSocket, refusedSocket, turn } from '../../test/socket-client.ts';
import { loadConfig } from '../config/load.ts';
import { createServer } from '../create-server.ts';

describe('before the model is there', () => {
  test('the server is alive but not ready, and says when to come back', async () => {
    const { ask, attach, browser, port } = await runningServer({ assistant: null });
    expect((await ask('/livez')).json()).toEqual({ status: 'ok' });
    const ready = await ask('/readyz');
    expect([ready.status, ready.json()]).toEqual([503, { status: 'starting' }]);
    const api = await ask('/api/session');
    expect([api.status, api.headers['retry-after']]).toEqual([503, '1']);
    expect((await refusedSocket(port, {})).status).toBe(503);

    attach();
    expect((await ask('/readyz')).status).toBe(200);
    await openSocket(await browser());
  });

  test('the link that was printed is not used up by an early try', async () => {
    const { attach, browser } = await runningServer({ assistant: null });
    await expect(browser()).rejects.toThrow('503');
    attach();
    await browser();
  });
});

test('a store that cannot be asked makes the server not ready', async () => {
  const { ask, store } = await runningServer();
  await store.close();
  expect((await ask('/readyz')).status).toBe(503);
  expect((await ask('/livez')).status).toBe(200);
});

describe('listening', () => {
  test('on a port that is taken is refused with the cure', async () => {
    const { port, store, appDirectory } = await runningServer();
    const { config } = await loadConfig({ flags: { 'server.port': port }, env: {} });
    const log = { request() {}, socket() {}, server() {}, audit() {}, fault() {} };
    await expect(createServer({ config, store, appDirectory, log })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining('--port'),
    });
  });

  test('on an address of another machine is refused with the cure', async () => {
    const { store, appDirectory } = await runningServer();
    const { config } = await loadConfig({
      flags: { 'server.port': 0, 'server.host': '192.0.2.1', 'server.allowRemote': true },
      env: {},
    });
    const log = { request() {}, socket() {}, server() {}, audit() {}, fault() {} };
    await expect(createServer({ config, store, appDirectory, log })).rejects.toMatchObject({
      code: 'ADDRESS_NOT_AVAILABLE',
    });
  });
});

describe('shutting down', () => {
  test('lets running answers end, refuses new work, then closes with 1012', async () => {
    const { script, release } = waitingScript();
    const { ask, browser, otherUser, port, server } = await runningServer({
      assistant: scriptedAssistant(script),
    });
    const busy = await browser();
    const writing = await openSocket(busy);
    const idle = await openSocket(await otherUser('grace'));
    writing.send(turn('t1'));
    await writing.next('turnText');

    const closing = server.close();
    expect((await idle.closed).code).toBe(1012);
    const ready = await ask('/readyz');
    expect([ready.status, ready.json()]).toEqual([503, { status: 'draining' }]);
    expect((await ask('/livez')).status).toBe(200);
    expect((await askAs(busy, '/api/diary')).json()).toMatchObject({
      error: { code: 'DRAINING' },
    });
    expect((await refusedSocket(port, { cookie: busy.cookie })).status).toBe(503);
    writing.send(turn('t2'));
    expect(await writing.next('turnFailed')).toMatchObject({ turnId: 't2', code: 'DRAINING' });

    release();
    expect((await writing.next('turnFinished')).receipt.ended).toBe('end');
    expect((await writing.closed).code).toBe(1012);
    await closing;
    await expect(ask('/livez')).rejects.toThrow('ECONNREFUSED');
  });

  test('stops answers whose time is up', async () => {
    const clock = manualClock();
    const assistant = scriptedAssistant(waitingScript().script);
    const { browser, server } = await runningServer({ clock, assistant });
    const socket = await openSocket(await browser());
    socket.send(turn('t1'));
    await socket.next('turnText');
    const closing = server.close();
    clock.advance(29_999);
    expect(socket.messages.at(-1)?.type).toBe('turnText');
    clock.advance(1);
    expect((await socket.next('turnFinished')).receipt.ended).toBe('abort');
    expect((await socket.closed).code).toBe(1012);
    await closing;
  });

  test('ends although an answer does not let itself be stopped', async () => {
    const clock = manualClock();
    const deaf = scriptedAssistant(async function* ({ turnId, conversationId }) {
      yield started(turnId, conversationId);
      await new Promise(() => {});
    });
    const { browser, server } = await runningServer({ clock, assistant: deaf });
    const socket = await openSocket(await browser());
    socket.send(turn('t1'));
    await socket.next('turnStarted');
    const closing = server.close();
    clock.advance(30_000);
    clock.advance(5_000);
    expect((await socket.closed).code).toBe(1012);
    await closing;
  });

  test('under load: every answer that was begun ends, and nobody is left hanging', async () => {
    const { script, release } = waitingScript();
    const { otherUser, port, server } = await runningServer({
      assistant: scriptedAssistant(script),
    });
    const names = Array.from({ length: 20 }, (_, index) => `user-${index}`);
    const sockets = [];
    for (const name of names) sockets.push(await openSocket(await otherUser(name)));
    for (const socket of sockets) socket.send(turn('t1'));
    for (const socket of sockets) await socket.next('turnText');
    const keptAlive = connect(port, '127.0.0.1');
    onTestFinished(() => void keptAlive.destroy());
    keptAlive.on('error', () => {});
    await new Promise((resolve) => keptAlive.on('connect', resolve));
    const closing = server.close();
    release();
    await closing;
    for (const socket of sockets) {
      expect((await socket.next('turnFinished')).receipt.ended).toBe('end');
      expect((await socket.closed).code).toBe(1012);
    }
  });

  test('twice is once', async () => {
    const { server } = await runningServer();
    await Promise.all([server.close(), server.close()]);
  });
});
