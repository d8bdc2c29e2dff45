import { CLOSE, LIMITS, serverMessage } from '@lethe/protocol';
import { describe, expect, test } from 'vitest';
import { askAs } from '../../test/browser.ts';
import { manualClock } from '../../test/manual-clock.ts';
import { runningServer } from '../../test/running-server.ts';
import {
  finished,
  type Script,
  scriptedAssistant,
  started,
  text,
  waitingScript,
} from '../../test/scripted-assistant.ts';
import { keys, openSocket, refusedSocket, turn } from '../../test/socket-client.ts';

async function connected(options: Parameters<typeof runningServer>[0] = {}) {
  const running = await runningServer(options);
  const browser = await running.browser();
  return { ...running, signedIn: browser, socket: await openSocket(browser) };
}

describe('a turn over the socket', () => {
  test('is answered piece by piece and ends with its receipt', async () => {
    const { socket } = await connected();
    socket.send(turn('t1'));
    await socket.next('turnFinished');
    expect(socket.messages.map(({ type }) => type)).toEqual([
      'ready',
      'turnStarted',
      'turnText',
      'turnFinished',
    ]);
    for (const message of socket.messages) expect(serverMessage.parse(message)).toEqual(message);
  });

  test('waits for the greeting, which is always the first message', async () => {
    const assistant = scriptedAssistant();
    const { read } = assistant.adaptation;
    let greet = () => {};
    const greeted = new Promise<void>((resolve) => {
      greet = resolve;
    });
    assistant.adaptation.read = (userId) => greeted.then(() => read(userId));
    const { browser } = await runningServer({ assistant });
    const socket = await openSocket(await browser(), {
      onOpen(opened) {
        opened.send(JSON.stringify(turn('t1')));
        opened.once('pong', greet).ping();
      },
    });
    await socket.next('turnFinished');
    expect(socket.messages[0]?.type).toBe('ready');
  });

  test('carries the key events that came before it, and only those of its conversation', async () => {
    const assistant = scriptedAssistant();
    const { socket } = await connected({ assistant });
    socket.send(keys(0, 100));
    socket.send({ ...keys(5), conversationId: 'other' });
    socket.send(keys(200));
    socket.send(turn('t1'));
    await socket.next('turnFinished');
    socket.send(turn('t2'));
    await socket.next('turnFinished');
    expect(assistant.requests.map((request) => request.keys.map(([down]) => down))).toEqual([
      [0, 100, 200],
      [],
    ]);
  });

  test('forgets the key events of a draft that was thrown away', async () => {
    const assistant = scriptedAssistant();
    const { socket } = await connected({ assistant });
    socket.send(keys(0, 100));
    socket.send({ type: 'discard', conversationId: 'talk' });
    socket.send(turn('t1'));
    await socket.next('turnFinished');
    expect(assistant.requests[0]?.keys).toEqual([]);
  });

  test('is stopped by its id', async () => {
    const { socket } = await connected({ assistant: scriptedAssistant(waitingScript().script) });
    socket.send(turn('t1'));
    await socket.next('turnText');
    socket.send({ type: 'stop', turnId: 't1' });
    expect((await socket.next('turnFinished')).receipt.ended).toBe('abort');
  });

  test('is answered again by regenerate', async () => {
    const { socket } = await connected();
    socket.send({ type: 'regenerate', turnId: 't1', conversationId: 'talk' });
    expect((await socket.next('turnFinished')).turnId).toBe('t1');
  });

  test('of an id that is being answered is refused, and so is a fifth at once', async () => {
    const { script, release } = waitingScript();
    const { socket } = await connected({ assistant: scriptedAssistant(script) });
    for (const id of ['t1', 't2', 't3', 't4']) socket.send(turn(id));
    socket.send(turn('t1'));
    expect(await socket.next('turnFailed')).toMatchObject({ turnId: 't1', code: 'DUPLICATE_TURN' });
    socket.send(turn('t5'));
    expect(await socket.next('turnFailed')).toMatchObject({
      turnId: 't5',
      code: 'TOO_MANY_RUNNING_TURNS',
      retryAfterSeconds: 2,
    });
    release();
    for (let ended = 0; ended < 4; ended += 1) await socket.next('turnFinished');
  });
});

describe('a socket is not a conversation', () => {
  test('an answer goes on without its socket, and its end reaches the next one', async () => {
    const { script, release } = waitingScript();
    const { signedIn, socket } = await connected({ assistant: scriptedAssistant(script) });
    socket.send(turn('t1'));
    await socket.next('turnText');
    socket.socket.close();
    await socket.closed;
    const again = await openSocket(signedIn);
    release();
    expect((await again.next('turnFinished')).receipt.ended).toBe('end');
    expect(again.messages.map(({ type }) => type)).toEqual(['ready', 'turnFinished']);
  });

  test('stop reaches an answer that an earlier socket asked for', async () => {
    const assistant = scriptedAssistant(waitingScript().script);
    const { signedIn, socket } = await connected({ assistant });
    socket.send(turn('t1'));
    await socket.next('turnText');
    const again = await openSocket(signedIn);
    again.send({ type: 'stop', turnId: 't1' });
    expect((await again.next('turnFinished')).receipt.ended).toBe('abort');
  });

  test('key events of a draft survive a reconnect', async () => {
    const assistant = scriptedAssistant();
    const { signedIn, socket } = await connected({ assistant });
    socket.send(keys(0, 100));
    socket.send({ type: 'stop', turnId: 'none' });
    socket.socket.close();
    await socket.closed;
    const again = await openSocket(signedIn);
    again.send(keys(200));
    again.send(turn('t1'));
    await again.next('turnFinished');
    expect(assistant.requests[0]?.keys.map(([down]) => down)).toEqual([0, 100, 200]);
  });

  test('what was dropped and what was changed elsewhere is told', async () => {
    const assistant = scriptedAssistant();
    const { signedIn, socket } = await connected({ assistant });
    const account = (await askAs(signedIn, '/api/session')).json<{ userId: string }>();
    assistant.drop(account.userId, 'talk', 'idle');
    expect(await socket.next('conversationDropped')).toEqual({
      type: 'conversationDropped',
      conversationId: 'talk',
      reason: 'idle',
    });
    await askAs(signedIn, '/api/adaptation/undo', { method: 'POST' });
    expect((await socket.next('adaptation')).adaptation.undoable).toBe(false);
  });
});

describe('close codes', () => {
  test('a frame beyond 64 KiB: 1009', async () => {
    const { socket } = await connected();
    socket.socket.send('x'.repeat(LIMITS.frameBytes + 1));
    expect((await socket.closed).code).toBe(1009);
  });

  test('a frame of exactly 64 KiB is read', async () => {
    const { socket } = await connected();
    const frame = JSON.stringify(turn('t1'));
    socket.socket.send(frame.padEnd(LIMITS.frameBytes));
    await socket.next('turnFinished');
  });

  test('a text beyond 8,192 units: 1009', async () => {
    const { socket } = await connected();
    socket.send(turn('t1', { text: 'a'.repeat(LIMITS.textUnits + 1) }));
    expect(await socket.closed).toEqual({ code: 1009, reason: CLOSE.tooLarge.reason });
  });

  test.each([
    ['bad JSON', '{"type":'],
    ['a wrong schema', '{"type":"turn"}'],
    ['NaN', '{"type":"keys","conversationId":"c","events":[[NaN,null,"letter"]]}'],
    ['a negative time', '{"type":"keys","conversationId":"c","events":[[-1,null,"letter"]]}'],
    ['an up before its down', '{"type":"keys","conversationId":"c","events":[[9,1,"letter"]]}'],
    [
      'key events two seconds out of order',
      '{"type":"keys","conversationId":"c","events":[[3000,null,"letter"],[999,null,"letter"]]}',
    ],
    ['a binary frame', Buffer.from('{"type":"stop","turnId":"t"}')],
  ])('%s: 1008', async (_name, frame) => {
    const { socket } = await connected();
    socket.socket.send(frame);
    expect(await socket.closed).toEqual({ code: 1008, reason: 'policy' });
  });

  test('text that is not UTF-8: 1007', async () => {
    const { socket } = await connected();
    socket.socket.send(Buffer.from([0xc3, 0x28]), { binary: false });
    expect((await socket.closed).code).toBe(1007);
  });

  test('the 1001st turn: 1008', async () => {
    const clock = manualClock();
    const { socket } = await connected({ clock });
    for (let sent = 1; sent <= LIMITS.turnsPerSocket; sent += 1) {
      socket.send(turn(`t${sent}`));
      await socket.next('turnFinished');
      clock.advance(101);
    }
    socket.send(turn('last'));
    expect((await socket.closed).code).toBe(1008);
  });

  test('after an hour, by a timer: 1008', async () => {
    const clock = manualClock();
    const { socket } = await connected({ clock });
    for (let ping = 0; ping < 144; ping += 1) {
      const ponged = new Promise((resolve) => socket.socket.once('ping', resolve));
      clock.advance(25_000);
      if (ping < 143) {
        await ponged;
        socket.send({ type: 'stop', turnId: 'none' });
        await echo(socket);
      }
    }
    expect((await socket.closed).code).toBe(1008);
  });

  test('the 601st frame within a minute: an error 429, then 1008', async () => {
    const { socket } = await connected({ clock: manualClock() });
    for (let sent = 0; sent < LIMITS.framesPerMinute; sent += 1) {
      socket.send({ type: 'discard', conversationId: 'talk' });
    }
    await echo(socket);
    expect(socket.socket.readyState).toBe(socket.socket.OPEN);
    socket.send({ type: 'discard', conversationId: 'talk' });
    expect(await socket.next('error')).toMatchObject({ code: 429 });
    expect((await socket.closed).code).toBe(1008);
  });

  test('frames of a minute are counted for the user, not for the socket', async () => {
    const { signedIn, socket } = await connected({ clock: manualClock() });
    for (let sent = 0; sent < LIMITS.framesPerMinute; sent += 1) {
      socket.send({ type: 'discard', conversationId: 'talk' });
    }
    await echo(socket);
    const again = await openSocket(signedIn);
    again.send({ type: 'discard', conversationId: 'talk' });
    expect(await again.next('error')).toMatchObject({ code: 429 });
  });

  test('more than four key frames a second, beyond a short reserve: an error 429, then 1008', async () => {
    const { socket } = await connected({ clock: manualClock() });
    for (let sent = 0; sent <= 20; sent += 1) socket.send(keys(sent));
    expect(await socket.next('error')).toMatchObject({ code: 429 });
    expect((await socket.closed).code).toBe(1008);
  });

  test('a second socket of the same user: the first closes with 1001 replaced', async () => {
    const { otherUser, signedIn, socket } = await connected();
    const stranger = await openSocket(await otherUser('grace'));
    const second = await openSocket(signedIn);
    expect(await socket.closed).toEqual({ code: 1001, reason: 'replaced' });
    second.send(turn('t1'));
    await second.next('turnFinished');
    stranger.send(turn('t1'));
    await stranger.next('turnFinished');
  });

  test('signing out: closed at once', async () => {
    const { signedIn, socket } = await connected();
    expect((await askAs(signedIn, '/api/session', { method: 'DELETE' })).status).toBe(204);
    expect(await socket.closed).toEqual({ code: 1008, reason: 'signed out' });
    expect((await refusedSocket(signedIn.port, { cookie: signedIn.cookie })).status).toBe(401);
  });

  test('shutdown: 1012', async () => {
    const { server, socket } = await connected();
    await server.close();
    expect(await socket.closed).toEqual({ code: 1012, reason: 'shutting down' });
  });

  test('a fault of the assistant: 1011, and the log has no message of it', async () => {
    const faulty: Script = async function* ({ turnId, conversationId }) {
      yield started(turnId, conversationId);
      throw new Error('hunter2');
    };
    const { logLines, signedIn, socket } = await connected({
      assistant: scriptedAssistant(faulty),
    });
    socket.send(turn('t1'));
    expect(await socket.closed).toEqual({ code: 1011, reason: 'fault' });
    expect(logLines.some((line) => line.includes('"class":"Error"'))).toBe(true);
    expect(logLines.join('')).not.toContain('hunter2');
    await openSocket(signedIn);
  });

  test('a fault after the socket was lost fails the turn for the next one', async () => {
    let fail = () => {};
    const failing = new Promise<never>((_, reject) => {
      fail = () => reject(new Error('hunter2'));
    });
    const faulty: Script = async function* ({ turnId, conversationId }) {
      yield started(turnId, conversationId);
      await failing;
    };
    const { signedIn, socket } = await connected({ assistant: scriptedAssistant(faulty) });
    socket.send(turn('t1'));
    await socket.next('turnStarted');
    const again = await openSocket(signedIn);
    fail();
    expect(await again.next('turnFailed')).toMatchObject({ turnId: 't1', code: 'INTERNAL' });
  });

  test('a coded error of the assistant fails the turn and keeps the socket', async () => {
    const { serverErrors } = await import('../index.ts');
    const busy: Script = async function* ({ turnId, conversationId }) {
      yield started(turnId, conversationId);
      throw serverErrors.TOO_MANY_IN_FLIGHT(undefined, { retryAfterSeconds: 3 });
    };
    const { socket } = await connected({ assistant: scriptedAssistant(busy) });
    socket.send(turn('t1'));
    expect(await socket.next('turnFailed')).toMatchObject({
      code: 'TOO_MANY_IN_FLIGHT',
      retryAfterSeconds: 3,
    });
    await echo(socket);
  });

  test('two pings without a pong: cut off', async () => {
    const clock = manualClock();
    const { signedIn } = await connected({ clock });
    const mute = await openSocket(signedIn, { autoPong: false });
    for (let ping = 0; ping < 3; ping += 1) clock.advance(25_000);
    expect((await mute.closed).code).toBe(1006);
  });

  test('a reader that falls behind: cut off, with a bounded memory', async () => {
    const piece = 'x'.repeat(256 * 1024);
    let pieces = 0;
    const flood: Script = async function* ({ turnId, conversationId }) {
      for (; pieces < 400; pieces += 1) {
        yield text(turnId, piece);
        await new Promise((resolve) => setImmediate(resolve));
      }
      yield finished(turnId, conversationId);
    };
    const { socket } = await connected({ assistant: scriptedAssistant(flood) });
    socket.socket.pause();
    socket.send(turn('t1'));
    const before = process.memoryUsage().arrayBuffers;
    await new Promise<void>((resolve) => {
      const look = () => (pieces === 400 ? resolve() : setImmediate(look));
      look();
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
    socket.socket.resume();
    expect((await socket.closed).code).toBe(1006);
    expect(socket.messages.some(({ type }) => type === 'turnFinished')).toBe(false);
  });

  test('compression is not offered', async () => {
    const { socket } = await connected();
    expect(socket.socket.extensions).toBe('');
  });
});

describe('who is let in', () => {
  test('nobody without a valid cookie: 401', async () => {
    const { port } = await runningServer();
    expect((await refusedSocket(port, {})).status).toBe(401);
    const cookie = `lethe_session_${port}=${'A'.repeat(43)}`;
    expect((await refusedSocket(port, { cookie })).status).toBe(401);
  });

  test('nobody from another origin or host, whatever the cookie', async () => {
    const { browser, port } = await runningServer();
    const { cookie } = await browser();
    const refused = async (headers: Record<string, string>) =>
      (await refusedSocket(port, { cookie, ...headers })).status;
    expect(await refused({ origin: 'http://evil.example' })).toBe(403);
    expect(await refused({ origin: `http://127.0.0.1:${port + 1}` })).toBe(403);
    expect(await refused({ origin: `https://127.0.0.1:${port}` })).toBe(403);
    expect(await refused({ origin: 'null' })).toBe(403);
    expect(await refused({ host: 'evil.example' })).toBe(421);
    expect(await refused({ 'sec-fetch-site': 'same-site' })).toBe(403);
  });

  test('the app from its own origin', async () => {
    const { browser, port } = await runningServer();
    await openSocket(await browser(), { headers: { origin: `http://127.0.0.1:${port}` } });
  });

  test('a token in the address opens nothing', async () => {
    const { browser, ask } = await runningServer();
    const { cookie } = await browser();
    const token = cookie.split('=')[1];
    expect((await ask(`/api/session?token=${token}`)).status).toBe(401);
  });

  test('plain HTTP is told to upgrade', async () => {
    const { browser } = await runningServer();
    expect((await askAs(await browser(), '/ws')).status).toBe(426);
  });
});

/** Resolves once the server has handled all that was sent before. */
async function echo(socket: Awaited<ReturnType<typeof openSocket>>) {
  const ponged = new Promise((resolve) => socket.socket.once('pong', resolve));
  socket.socket.ping();
  await ponged;
}
