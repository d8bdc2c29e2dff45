import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadConfig, start } from '@lethe/server';
import { expect, test } from 'vitest';
import { type DataDirectory, dataDirectory } from '../../test/data-directory.ts';

/** A data directory with a keyring, and nano as a GGUF file in it. */
async function withGguf(): Promise<{ data: DataDirectory; gguf: string }> {
  const data = await dataDirectory();
  await data.withKept(async ({ store }) => store.users.create({ id: 'ann', role: 'owner' }));
  const gguf = join(data.directory, 'Nano_F16.gguf');
  const { status, out } = await data.lethe(
    `models export local/nano --gguf ${gguf} --precision F16`,
  );
  expect([status, out]).toEqual([0, expect.stringMatching(/^[\d,]+ bytes written\.\n$/)]);
  return { data, gguf };
}

test('a model is exported, added, listed, verified and removed', async () => {
  const { data, gguf } = await withGguf();
  const added = await data.lethe(`models add ${gguf} --licence MIT`);
  expect([added.status, added.err]).toEqual([0, '']);
  expect(added.out).toMatch(
    /^local\/nano-f16 {2}llama, [\d,]+ parameters, reads \d+ tokens, MIT\n$/,
  );

  const listed = await data.lethe('models list --json');
  const ids = JSON.parse(listed.out).map(({ id }: { id: string }) => id);
  expect(ids).toContain('local/nano');
  expect(ids.at(-1)).toBe('local/nano-f16');

  const verified = await data.lethe('models verify local/nano-f16');
  expect([verified.status, verified.out]).toEqual([
    0,
    expect.stringMatching(/^ok {6}local\/nano-f16: 1 files are as added \([0-9a-f]{64}\)\n$/),
  ]);
  const file = join(data.directory, 'models', 'nano-f16', 'model.gguf');
  const bytes = await readFile(file);
  await writeFile(file, bytes.with(bytes.length - 1, 1));
  const changed = await data.lethe('models verify');
  expect(changed.status).toBe(1);
  expect(changed.out).toMatch(/^ok {6}local\/nano: /);
  expect(changed.out).toContain('problem local/nano-f16: ');

  expect((await data.lethe('models remove local/nano-f16')).status).toBe(0);
  expect((await data.lethe('models list')).out).not.toContain('nano-f16');
  expect((await data.lethe('models remove local/nano-f16')).status).toBe(3);
});

test('a model is pulled by its hash, and not by another one', async () => {
  const { data, gguf } = await withGguf();
  const content = await readFile(gguf);
  const server = createServer((_, response) => response.end(content));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pulled.gguf`;
  const refused = await data.lethe(`models pull ${url} --sha256 ${'0'.repeat(64)}`);
  expect([refused.status, refused.err]).toEqual([3, expect.stringContaining('another SHA-256')]);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const pulled = await data.lethe(`models pull ${url} --sha256 ${sha256} --name mine`);
  expect([pulled.status, pulled.out]).toEqual([0, expect.stringMatching(/^local\/mine {2}llama/)]);
  expect((await data.lethe(`models pull ${url}`)).status).toBe(2);
  server.close();
});

test('nothing is added where nothing is kept', async () => {
  const data = await dataDirectory();
  const { status, err } = await data.lethe('models add missing.gguf');
  expect([status, err]).toEqual([3, expect.stringContaining('There is no keyring in')]);
});

test('an added model answers where the configuration names it', async () => {
  const { data, gguf } = await withGguf();
  await data.lethe(`models add ${gguf}`);
  const missing = await data.lethe('serve --port 0', { LETHE_MODEL__ID: 'local/missing' });
  expect([missing.status, missing.err]).toEqual([
    3,
    expect.stringContaining('There is no model of that name. Known are: local/nano-f16'),
  ]);
  const { config } = await loadConfig({
    flags: { 'data.directory': data.directory, 'server.port': '0' },
    env: { LETHE_MODEL__ID: 'local/nano-f16' },
  });
  const running = await start({ config });
  const answer = await Array.fromAsync(
    running.assistant.turn({
      ...{ userId: 'ann', conversationId: 'c', turnId: 't', text: 'Hello there', keys: [] },
      timing: { sentMs: 500, correctedCharacters: 0, untimed: 'paste' },
    }),
  );
  await running.close();
  expect(answer.at(-1)).toMatchObject({
    type: 'turnFinished',
    receipt: { model: 'local/nano-f16' },
  });
});
