import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCodedError } from '@lethe/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Behaviour, type FileServer, startFileServer } from '../../test/file-server.ts';
import { type DownloadOptions, download } from './download.ts';

const CONTENT = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 31) % 251);
const OTHER = CONTENT.map((byte) => byte ^ 1);
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const SHA256 = hash(CONTENT);
const TAG = '"one"';
/** What an attempt gets before nothing more comes. */
const HALF = { cutAfter: 100_000 };

let directory: string;
let part: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-download-'));
  part = join(directory, 'file.part');
});
afterEach(() => rm(directory, { recursive: true }));

/** Asks a server, and breaks a connection that is cut once everything came that was sent. */
const options = (
  { url, received }: Pick<FileServer, 'url' | 'received'>,
  change: Partial<DownloadOptions> = {},
): DownloadOptions => ({
  ...{ url, part, onProgress: received, sha256: SHA256, maxBytes: 1_000_000, retries: 0 },
  ...change,
});

async function refusal(asked: DownloadOptions): Promise<string> {
  try {
    await download(asked);
  } catch (error) {
    if (isCodedError(error)) return error.code;
    throw error;
  }
  return 'accepted';
}

const kept = async (): Promise<Uint8Array> => new Uint8Array(await readFile(part));
const serve = (...behaviours: Partial<Behaviour>[]) =>
  startFileServer((index) => ({
    ...{ content: CONTENT, etag: TAG },
    ...behaviours[Math.min(index, behaviours.length - 1)],
  }));

describe('download', () => {
  it('fetches a file, tells how far it is, and leaves nothing else behind', async () => {
    await using server = await serve({});
    const progress: number[] = [];
    await download(
      options(server, {
        onProgress: ({ received, total }) => {
          expect(total).toBe(CONTENT.length);
          progress.push(received);
        },
      }),
    );
    expect(await kept()).toEqual(CONTENT);
    expect(progress.at(-1)).toBe(CONTENT.length);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(await readdir(directory)).toEqual(['file.part']);
  });

  it('goes on after an interruption, from where it was, if it is the same version', async () => {
    await using server = await serve(HALF, {});
    expect(await refusal(options(server))).toBe('DOWNLOAD_INTERRUPTED');
    expect(await kept()).toEqual(CONTENT.subarray(0, 100_000));
    expect(await refusal(options(server))).toBe('accepted');
    expect(server.asked[1]).toMatchObject({ range: 'bytes=100000-', ifRange: TAG });
    expect(await kept()).toEqual(CONTENT);
  });

  it('goes on by itself a few times', async () => {
    await using server = await serve({ ...HALF, cutAfter: 90_000 });
    expect(await refusal(options(server, { retries: 5 }))).toBe('accepted');
    expect(server.asked.map(({ range }) => range)).toEqual([
      undefined,
      ...['bytes=90000-', 'bytes=180000-', 'bytes=270000-'],
    ]);
  });

  it('begins anew when the file was changed between two attempts', async () => {
    const content = OTHER;
    await using server = await serve(HALF, { content, etag: '"two"' });
    expect(await refusal(options(server))).toBe('DOWNLOAD_INTERRUPTED');
    expect(await refusal(options(server, { sha256: hash(OTHER) }))).toBe('accepted');
    expect(await kept()).toEqual(OTHER);
  });

  it('deletes a file that was changed by a server that does not say so', async () => {
    await using server = await serve(HALF, { content: OTHER });
    expect(await refusal(options(server))).toBe('DOWNLOAD_INTERRUPTED');
    expect(await refusal(options(server))).toBe('DOWNLOAD_HASH_DIFFERS');
    expect(await readdir(directory)).toEqual([]);
  });

  it('does not go on where the server cannot name a version', async () => {
    await using server = await serve({ ...HALF, etag: undefined }, { etag: undefined });
    expect(await refusal(options(server))).toBe('DOWNLOAD_INTERRUPTED');
    expect(await refusal(options(server))).toBe('accepted');
    expect(server.asked[1]!.range).toBeUndefined();
  });

  it('begins anew when a server answers a range with the whole file, or with another range', async () => {
    await using whole = await serve(HALF, { ignoreRange: true });
    expect(await refusal(options(whole, { retries: 1 }))).toBe('accepted');
    await rm(part);
    await using other = await serve(HALF, { claimBegin: 7 }, {});
    expect(await refusal(options(other, { retries: 2 }))).toBe('accepted');
    expect(other.asked.map(({ range }) => range !== undefined)).toEqual([false, true, false]);
  });

  it('notices a server that claims more than it sends, or less', async () => {
    await using more = await serve({ claim: CONTENT.length + 5 });
    expect(await refusal(options(more))).toBe('DOWNLOAD_INTERRUPTED');
    await rm(directory, { recursive: true });
    directory = await mkdtemp(join(tmpdir(), 'lethe-download-'));
    part = join(directory, 'file.part');
    await using less = await serve({ content: CONTENT.subarray(0, 100), claim: 100 });
    expect(await refusal(options(less))).toBe('DOWNLOAD_HASH_DIFFERS');
    expect(await readdir(directory)).toEqual([]);
  });

  it('takes no file that is longer than allowed, whether the server says so or not', async () => {
    await using server = await serve({});
    const asked = options(server, { maxBytes: 200_000 });
    expect(await refusal(asked)).toBe('MODEL_TOO_LARGE');
    const fetch = async () => new Response(new Blob([CONTENT]).stream());
    expect(await refusal({ ...asked, fetch })).toBe('MODEL_TOO_LARGE');
    expect((await kept()).length).toBeLessThanOrEqual(200_000);
  });

  it('deletes what has another hash', async () => {
    await using server = await serve({});
    const sha256 = '0'.repeat(64);
    expect(await refusal(options(server, { sha256 }))).toBe('DOWNLOAD_HASH_DIFFERS');
    expect(await readdir(directory)).toEqual([]);
  });

  it('gives up on a server that says nothing more', async () => {
    await using server = await serve(HALF);
    const asked = options(server, { gapMs: 50, onProgress: () => undefined });
    expect(await refusal(asked)).toBe('DOWNLOAD_INTERRUPTED');
  });

  it('follows redirects on the same server only, and not for ever', async () => {
    await using server = await serve({ status: 302, location: '/other' }, {});
    expect(await refusal(options(server))).toBe('accepted');
    expect(server.asked.map(({ path }) => path)).toEqual(['/folder/tiny-model.gguf', '/other']);
    await using away = await serve({ status: 302, location: server.url });
    expect(await refusal(options(away))).toBe('DOWNLOAD_REDIRECTED');
    await using loop = await serve({ status: 307, location: '/again' });
    expect(await refusal(options(loop))).toBe('DOWNLOAD_REDIRECTED');
    expect(loop.asked).toHaveLength(6);
  });

  it('keeps what it has when the server refuses', async () => {
    await using server = await serve(HALF, { status: 503 }, {});
    expect(await refusal(options(server))).toBe('DOWNLOAD_INTERRUPTED');
    expect(await refusal(options(server))).toBe('DOWNLOAD_REFUSED');
    expect(await refusal(options(server))).toBe('accepted');
    expect(server.asked[2]!.range).toBeDefined();
  });

  it('ends when it is told to, and keeps what it has', async () => {
    await using server = await serve({ cutAfter: 1_000 });
    const abort = new AbortController();
    const asked = options(server, { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(download(asked)).rejects.toThrow('aborted');
    expect((await kept()).length).toBe(1_000);
  });

  it('takes damaged notes of an earlier attempt for none', async () => {
    await writeFile(part, 'half');
    for (const notes of ['', '{', '{"validator":"","total":9}', '{"validator":"a","total":-1}']) {
      await writeFile(`${part}.json`, notes);
      await using server = await serve({});
      expect(await refusal(options(server))).toBe('accepted');
      expect(server.asked[0]!.range).toBeUndefined();
    }
  });

  it.each([
    ['DOWNLOAD_URL_INVALID', { url: 'file:///etc/passwd' }],
    ['DOWNLOAD_URL_INVALID', { url: 'https://name:word@example.org/a' }],
    ['DOWNLOAD_URL_INVALID', { url: 'no address' }],
    ['DOWNLOAD_HASH_INVALID', { sha256: 'abc' }],
  ])('asks nobody: %s', async (code, change) => {
    const fetch = () => expect.unreachable('somebody was asked');
    const server = { url: 'https://example.org/a', received: () => undefined };
    expect(await refusal(options(server, { ...change, fetch }))).toBe(code);
  });
});
