import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, openKept } from '@lethe/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../run.ts';

let directory: string;
const dataDir = () => join(directory, 'data');
/** The command in this process, which is all that a key asks of it. */
async function lethe(...args: string[]) {
  const said = { out: '', err: '' };
  const status = await run([...args, '--data-dir', dataDir()], {
    env: {},
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    ended: () => Promise.resolve('SIGTERM'),
  });
  return { status, ...said };
}
const kept = async () => {
  const { config } = await loadConfig({ flags: { 'data.directory': dataDir() }, env: {} });
  return openKept(config);
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-keys-'));
  const { store, close } = await kept();
  await store.users.create({ id: 'ann-1', role: 'owner' });
  await close();
});
afterAll(() => rm(directory, { recursive: true }));

test('a key is printed once, kept as a hash, listed without itself and revoked', async () => {
  const made = await lethe(
    ...['keys', 'create', '--label', 'Editor', '--scopes', 'chat,cloud', '--models', 'local/*'],
    ...['--policy', 'observe', '--days', '30', '--calls-per-day', '100'],
  );
  expect([made.status, made.out]).toEqual([0, expect.stringMatching(/^sk-lethe-[\w-]{43}\n$/)]);
  const key = made.out.trim();
  const { store, close } = await kept();
  const found = await store.apiKeys.find(createHash('sha256').update(key).digest('hex'));
  await close();
  expect(found).toMatchObject({
    ...{ ownerId: 'ann-1', label: 'Editor', scopes: ['chat', 'cloud'], models: ['local/*'] },
    ...{ policy: 'observe', limits: { callsPerDay: 100, tokensPerDay: null } },
    expiresAt: expect.any(Number),
  });
  const listed = await lethe('keys', 'list', '--json');
  const [line] = listed.out.trim().split('\n');
  expect(JSON.parse(line ?? '')).toMatchObject({ id: found?.id, last4: key.slice(-4) });
  expect(listed.out).not.toContain(key);
  expect(listed.out).not.toContain(found?.hash);
  expect(await lethe('keys', 'revoke', found?.id ?? '')).toMatchObject({
    status: 0,
    out: '1 revoked\n',
  });
  expect((await lethe('keys', 'list')).out).toContain('revoked');
  expect((await lethe('keys', 'revoke', found?.id ?? '')).status).toBe(3);
});

test('all keys are revoked at once', async () => {
  await lethe('keys', 'create');
  await lethe('keys', 'create', '--json');
  expect(await lethe('keys', 'revoke', '--all')).toMatchObject({ status: 0, out: '2 revoked\n' });
});

test.each([
  [['create', '--scopes', 'everything'], 2],
  [['create', '--models', 'a b'], 2],
  [['create', '--policy', 'sometimes'], 2],
  [['create', '--per-minute', '-1'], 2],
  [['create', '--owner', 'nobody'], 3],
  [['revoke'], 3],
  [['revoke', 'x', '--all'], 3],
])('keys %j ends with %i', async (args, status) => {
  const ended = await lethe('keys', ...args);
  expect([ended.status, ended.err !== '']).toEqual([status, true]);
});
