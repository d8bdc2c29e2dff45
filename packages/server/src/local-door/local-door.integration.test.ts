import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPERATIONS, type Operation, type OperationId } from '@lethe/protocol';
import { describe, expect, test } from 'vitest';
import { runningServer, temporaryDirectory } from '../../test/running-server.ts';
import { LOCAL_DOOR_FILE, readDoor, removeDoor, writeDoor } from './door-file.ts';
import { createLocalDoor } from './local-door.ts';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const LOCAL = (Object.entries(OPERATIONS) as [OperationId, Operation][])
  .filter(([, { local }]) => local)
  .map(([id]) => id);

describe('the local door', () => {
  test('lets a command look after sleep and API keys, as the owner, without a cookie', async () => {
    const { ask, server, store } = await runningServer();
    const headers = bearer(server.doorToken);
    expect((await ask('/api/sleep', { headers })).status).toBe(200);
    const asked = { method: 'POST', headers, body: { mode: 'light' } };
    expect((await ask('/api/sleep', asked)).status).toBe(200);
    expect((await ask('/api/sleep/wake', { method: 'POST', headers })).status).toBe(200);
    const [owner] = await store.users.list();
    expect(owner?.role).toBe('owner');
    expect((await ask('/api/keys', { headers })).json()).toEqual({ keys: [] });
  });

  test('opens nothing else', async () => {
    const { ask, server } = await runningServer();
    expect(LOCAL.toSorted()).toEqual(
      ['listKeys', 'makeKey', 'readSleep', 'revokeKey', 'sleepNow', 'wake'].toSorted(),
    );
    const headers = bearer(server.doorToken);
    for (const path of [
      '/api/memories',
      '/api/diary',
      '/api/people',
      '/api/export',
      '/api/session',
    ])
      expect([path, (await ask(path, { headers })).status]).toEqual([path, 403]);
    expect((await ask('/v1/models', { headers })).status).toBe(401);
  });

  test.each(['', 'x', 'A'.repeat(43)])('the token %j opens nothing', async (token) => {
    const { ask } = await runningServer();
    const refused = await ask('/api/sleep', { headers: bearer(token) });
    expect(refused.status).toBe(401);
    if (token !== '') expect(refused.body).toContain('LOCAL_DOOR_REFUSED');
    if (token.length > 1) expect(refused.body).not.toContain(token);
  });

  test.each([
    ['127.0.0.1', '127.0.0.1', true],
    ['::1', '::1', true],
    ['::ffff:127.0.0.1', '::ffff:127.0.0.1', true],
    ['192.168.1.4', '192.168.1.4', true],
    ['192.168.1.9', '192.168.1.4', false],
    [undefined, '192.168.1.4', false],
  ])('a connection from %s to %s: %s', async (remoteAddress, localAddress, isLetIn) => {
    const owner = async () => ({ id: 'ann', role: 'owner' as const });
    const door = createLocalDoor({ random: (bytes) => Buffer.alloc(bytes, 7), owner });
    const socket = { remoteAddress, localAddress } as never;
    const knocking = door.letIn({ headers: bearer(door.token), socket });
    if (isLetIn) expect(await knocking).toMatchObject({ user: { id: 'ann' } });
    else await expect(knocking).rejects.toMatchObject({ code: 'LOCAL_DOOR_REFUSED' });
  });

  test('every process has a token of its own', async () => {
    const [one, other] = [await runningServer(), await runningServer()];
    const headers = bearer(one.server.doorToken);
    expect((await other.ask('/api/sleep', { headers })).status).toBe(401);
  });
});

describe('its file', () => {
  test('is for its owner alone, and replaced whole', async () => {
    const directory = await temporaryDirectory();
    await writeDoor(directory, { host: '127.0.0.1', port: 1, token: 'one' });
    await writeDoor(directory, { host: '127.0.0.1', port: 2, token: 'two' });
    expect((await stat(join(directory, LOCAL_DOOR_FILE))).mode & 0o777).toBe(0o600);
    expect(await readDoor(directory)).toEqual({ host: '127.0.0.1', port: 2, token: 'two' });
  });

  test('is taken away by the process that wrote it alone', async () => {
    const directory = await temporaryDirectory();
    await writeDoor(directory, { host: '127.0.0.1', port: 1, token: 'mine' });
    await removeDoor(directory, 'another');
    expect(await readDoor(directory)).not.toBeNull();
    await removeDoor(directory, 'mine');
    expect(await readDoor(directory)).toBeNull();
  });

  test.each([
    '',
    '{}',
    'null',
    '{"host":1,"port":1,"token":"x"}',
    '{"host":"x","token":"x"}',
    'x'.repeat(5000),
  ])('that cannot be read is none: %#', async (content) => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, LOCAL_DOOR_FILE), content);
    expect(await readDoor(directory)).toBeNull();
  });
});
