import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, openKept } from '@lethe/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from '../../test/run-here.ts';

let directory: string;
const dataDir = () => join(directory, 'data');
const lethe = (...args: string[]) => runHere([...args, '--data-dir', dataDir()]);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-people-'));
  const { config } = await loadConfig({ flags: { 'data.directory': dataDir() }, env: {} });
  const { store, close } = await openKept(config);
  await store.users.create({ id: 'ann-1', role: 'owner' });
  await store.users.rename('ann-1', { name: 'Ann', canonical: 'ann' });
  await store.memories.create('ann-1', { id: 'm', text: 'The cat is called Fen' });
  await close();
});
afterAll(() => rm(directory, { recursive: true }));

test('export writes everything that is kept, and --check says that it is whole', async () => {
  const file = join(directory, 'ann.json');
  expect(await lethe('export', 'ann', '--out', file)).toMatchObject({ status: 0, err: '' });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const { userId, tables } = JSON.parse(await readFile(file, 'utf8'));
  expect([userId, tables.memories[0].memory.text]).toEqual(['ann-1', 'The cat is called Fen']);
  expect(await lethe('export', '--check', file)).toMatchObject({ status: 0 });
});

test('a changed export is found', async () => {
  const { out } = await lethe('export', 'ann-1');
  const file = join(directory, 'changed.json');
  await writeFile(file, out.replace('Fen', 'Ben'));
  const checked = await lethe('export', '--check', file);
  expect(checked.status).toBe(3);
  expect(checked.err).toContain('changed after it was signed');
  expect(checked.err).not.toContain('Ben');
});

test('--page is a page', async () => {
  const { status, out } = await lethe('export', 'ann-1', '--page');
  expect([status, out.slice(0, 15)]).toEqual([0, '<!doctype html>']);
});

test('an export never overwrites', async () => {
  const file = join(directory, 'there.json');
  await writeFile(file, 'mine');
  expect((await lethe('export', 'ann-1', '--out', file)).status).toBe(3);
  expect(await readFile(file, 'utf8')).toBe('mine');
});

test('consent shows, allows and withdraws', async () => {
  const none = await lethe('consent', 'Ann', '--json');
  expect(JSON.parse(none.out)).toEqual({
    current: { cloud: false, style: false, memories: false, training: false },
    ledger: [],
  });
  expect((await lethe('consent', 'ann', '--allow', 'cloud')).out).toMatch(/^cloud +allowed$/m);
  const withdrawn = JSON.parse(
    (await lethe('consent', 'ann', '--withdraw', 'cloud', '--json')).out,
  );
  expect(withdrawn.current.cloud).toBe(false);
  expect(withdrawn.ledger.map(({ granted }: { granted: boolean }) => granted)).toEqual([
    false,
    true,
  ]);
});

test.each([
  [['export'], 2],
  [['export', 'ann-1', '--check', 'x'], 2],
  [['export', 'nobody'], 3],
  [['export', '--check', 'no-such-file'], 3],
  [['consent', 'nobody'], 3],
  [['consent', 'ann-1', '--allow', 'everything'], 2],
  [['consent', 'ann-1', '--allow', 'cloud', '--withdraw', 'cloud'], 2],
])('%j ends with %i', async (args, expected) => {
  const { status, err } = await lethe(...args);
  expect(status).toBe(expected);
  expect(err).not.toBe('');
});

test('recover makes a link that sets a passphrase, once', async () => {
  const { status, out } = await lethe('recover', 'ann', '--json');
  expect(status).toBe(0);
  const { link, expiresAt } = JSON.parse(out);
  const [, secret = ''] = /^http:\/\/127\.0\.0\.1:8000\/#recovery=([\w-]{43})$/.exec(link) ?? [];
  const { config } = await loadConfig({ flags: { 'data.directory': dataDir() }, env: {} });
  const { store, close } = await openKept(config);
  const tokenHash = createHash('sha256').update(secret).digest('hex');
  expect(await store.recoveries.find(tokenHash)).toMatchObject({ userId: 'ann-1', expiresAt });
  const [newest] = await store.audit.list({ userId: 'ann-1', limit: 1 });
  expect(newest?.event?.action).toBe('people.recoveryMade');
  await close();
  expect((await lethe('recover', 'nobody')).status).toBe(3);
});
