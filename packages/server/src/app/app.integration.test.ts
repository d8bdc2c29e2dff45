import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runningServer } from '../../test/running-server.ts';

const DOCUMENT = '<!doctype html><title>Lethe</title>';

async function withApp() {
  const running = await runningServer({
    app: { 'index.html': DOCUMENT, 'manifest.webmanifest': '{}' },
  });
  const assets = join(running.appDirectory, 'assets');
  await mkdir(assets);
  await writeFile(join(assets, 'index-Ab3dEf9_.js'), 'export {};');
  await writeFile(join(assets, 'plain.js'), 'export {};');
  await writeFile(join(running.appDirectory, '.hidden'), 'secret');
  return running;
}

describe('the app', () => {
  test.each(['/', '/chat', '/diary', '/diary/', '/privacy', '/settings', '/chat/some-id?x=1'])(
    '%s is its one document, never from a stale cache',
    async (path) => {
      const { ask } = await withApp();
      const answer = await ask(path);
      expect([answer.status, answer.body]).toEqual([200, DOCUMENT]);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  test('files with a hash in their name are kept for ever, others are asked for anew', async () => {
    const { ask } = await withApp();
    const hashed = await ask('/assets/index-Ab3dEf9_.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers['content-type']).toBe('application/javascript; charset=utf-8');
    expect((await ask('/assets/plain.js')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/manifest.webmanifest')).headers['cache-control']).toBe('no-cache');
  });

  test('a page answers HEAD without a body', async () => {
    const { ask } = await withApp();
    const answer = await ask('/chat', { method: 'HEAD' });
    expect([answer.status, answer.body]).toEqual([200, '']);
  });

  test.each([
    '/nothing.js',
    '/assets/nothing-Ab3dEf9_.js',
    '/.hidden',
    '/..%2f..%2fetc%2fpasswd',
    '/api/nothing',
    '/api',
  ])('%s is nothing: 404 as JSON', async (path) => {
    const { ask } = await withApp();
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  test.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cindex.html',
    '/assets/%00',
  ])('%s does not leave its directory: 400', async (path) => {
    const { ask } = await withApp();
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ error: { code: 'INVALID_REQUEST' } });
  });

  test('only reading is possible', async () => {
    const { ask } = await withApp();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
      expect((await ask('/chat', { method })).status).toBe(404);
    }
  });

  test('that was not built says how', async () => {
    const { ask } = await runningServer();
    const answer = await ask('/');
    expect(answer.status).toBe(503);
    expect(answer.json()).toMatchObject({ error: { code: 'APP_NOT_BUILT' } });
  });
});
