import { expect, test } from 'vitest';
import { askAs, secretOf } from '../../test/browser.ts';
import { runningServer } from '../../test/running-server.ts';
import { scriptedAssistant, text } from '../../test/scripted-assistant.ts';
import { openSocket, turn } from '../../test/socket-client.ts';

const CANARY = 'kestrel-vq7';

test('no line has a text, a secret, an address or an id of a user, whatever happens', async () => {
  const assistant = scriptedAssistant(async function* ({ turnId }) {
    yield text(turnId, CANARY);
    throw new Error(CANARY);
  });
  assistant.diary.list = () => {
    throw new TypeError(`cannot read ${CANARY}`);
  };
  const { ask, browser, logLines, port, server } = await runningServer({ assistant });
  const firstLink = server.link();
  const signedIn = await browser();
  const { userId } = (await askAs(signedIn, '/api/session')).json<{ userId: string }>();
  await ask(`/api/conversations/${CANARY}?q=${CANARY}`, { headers: { 'user-agent': CANARY } });
  const cookie = `lethe_session_${port}=${CANARY}`;
  await ask(`/${CANARY}`, { headers: { referer: CANARY, cookie } });
  await ask('/api/session', { method: 'POST', body: `{"secret": "${CANARY}` });
  await ask('/api/session', { method: 'POST', body: { secret: CANARY } });
  const failed = await askAs(signedIn, '/api/diary');
  const socket = await openSocket(signedIn);
  socket.send(turn('t1', { text: CANARY }));
  await socket.closed;
  await server.close();

  const log = logLines.join('');
  expect(failed.status).toBe(500);
  expect(failed.body).not.toContain(CANARY);
  for (const secret of [
    CANARY,
    userId,
    secretOf(firstLink),
    secretOf(server.link()),
    signedIn.cookie.split('=')[1] ?? '',
    signedIn.csrf,
    '127.0.0.1',
  ]) {
    expect(log).not.toContain(secret);
  }

  const lines = logLines.map((line) => JSON.parse(line));
  const request = lines.find(({ msg, status }) => msg === 'request' && status === 500);
  expect(request).toEqual({
    level: 30,
    time: expect.any(String),
    requestId: failed.json<{ error: { requestId: string } }>().error.requestId,
    method: 'GET',
    route: '/api/diary',
    status: 500,
    ms: expect.any(Number),
    user: expect.stringMatching(/^[0-9a-f]{16}$/),
    msg: 'request',
  });
  const fault = lines.find(({ msg, requestId }) => msg === 'fault' && requestId);
  expect(fault.requestId).toBe(request.requestId);
  expect(fault.fault).toMatchObject({ class: 'TypeError', code: null });
  expect(fault.fault.frames.length).toBeGreaterThan(0);
  const allowed = new Set(
    'level time msg requestId method route status ms user event code port fault'.split(' '),
  );
  for (const line of lines) {
    expect(Object.keys(line).filter((name) => !allowed.has(name))).toEqual([]);
  }
});

test('the hash of a user is the same under the same key and another under another', async () => {
  const { createLog } = await import('./log.ts');
  const hashUnder = (userHashKey: string) => {
    const lines: string[] = [];
    const destination = { write: (line: string) => lines.push(line) };
    createLog({ level: 'info', userHashKey, destination }).socket({
      event: 'opened',
      userId: 'ada',
      code: null,
    });
    return JSON.parse(lines[0] ?? '{}').user;
  };
  expect(hashUnder('one key of sixteen')).toBe(hashUnder('one key of sixteen'));
  expect(hashUnder('one key of sixteen')).not.toBe(hashUnder('another of sixteen'));
  expect(hashUnder('')).not.toBe(hashUnder(''));
});
