import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadWeights } from './load-weights.ts';
import { WEIGHTS_FILE } from './weights-file.ts';

let folder: string;
const shipped = fileURLToPath(new URL('../../weights/', import.meta.url));
const directory = () => pathToFileURL(`${folder}/`);
const coded = (code: string) => expect.objectContaining({ code });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lethe-classifier-'));
  await cp(shipped, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

it('reads the shipped weights', async () => {
  const { classifier, trigrams } = await loadWeights({ directory: directory() });
  expect(classifier.signals).toContain('harmfulRequest');
  expect(classifier.weights.some((weight) => weight !== 0)).toBe(true);
  expect(trigrams.some((bits) => bits > 0)).toBe(true);
});

it('refuses weights of which one bit changed', async () => {
  const file = join(folder, WEIGHTS_FILE);
  const bytes = await readFile(file);
  bytes[bytes.length - 1]! ^= 1;
  await writeFile(file, bytes);
  await expect(loadWeights({ directory: directory() })).rejects.toThrow(
    coded('MODEL_FILE_CHANGED'),
  );
});

it('refuses a manifest that is not the one named in the source', async () => {
  const file = join(folder, 'manifest.json');
  await writeFile(file, `${await readFile(file, 'utf8')} `);
  await expect(loadWeights({ directory: directory() })).rejects.toThrow(
    coded('MODEL_FILE_CHANGED'),
  );
});

it('says when the weights are missing', async () => {
  await rm(join(folder, WEIGHTS_FILE));
  await expect(loadWeights({ directory: directory() })).rejects.toThrow(
    coded('MODEL_FILE_UNREADABLE'),
  );
});
