import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the page may load before it can be used, gzipped; and the whole app. */
const FIRST_LOAD_BYTES = 60_000;
const WHOLE_APP_BYTES = 180_000;

type Files = Rolldown.RolldownOutput['output'];

const isChunk = (file: Files[number]) => file.type === 'chunk';
const gzipped = (code: string) => gzipSync(code, { level: 9 }).length;

describe('the built app', () => {
  let files: Files;
  beforeAll(async () => {
    const built = await build({ root, logLevel: 'silent', build: { write: false } });
    files = (built as Rolldown.RolldownOutput).output;
  });

  test('its first load is at most 60 kB of JavaScript, gzipped, and all of it at most 180 kB', () => {
    const chunks = new Map(files.filter(isChunk).map((chunk) => [chunk.fileName, chunk]));
    const first = new Set<string>();
    const load = (name: string) => {
      if (first.has(name)) return;
      first.add(name);
      for (const imported of chunks.get(name)?.imports ?? []) load(imported);
    };
    for (const { fileName, isEntry } of chunks.values()) if (isEntry) load(fileName);
    const sum = (names: Iterable<string>) =>
      [...names].reduce((bytes, name) => bytes + gzipped(chunks.get(name)?.code ?? ''), 0);
    expect(first.size).toBeGreaterThan(0);
    expect(sum(first)).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
    expect(sum(chunks.keys())).toBeLessThanOrEqual(WHOLE_APP_BYTES);
  });

  test('the page has no inline script or style and asks no other origin', () => {
    const page = files.find(({ fileName }) => fileName === 'index.html');
    const html = page?.type === 'asset' ? String(page.source) : '';
    expect(html).toContain('<script type="module"');
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(address).toMatch(/^\/[^/]/);
    }
    const styles = files.filter(({ fileName }) => fileName.endsWith('.css'));
    expect(styles).toHaveLength(1);
    for (const style of styles) {
      expect(style.type === 'asset' ? String(style.source) : '').not.toMatch(/url\(|https?:/);
    }
  });
});
