import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-checkpoint-'));
});
afterEach(() => rm(directory, { recursive: true }));

const numbers = (from: number) => Float32Array.from({ length: 50 }, (_, i) => from + i / 7);
const checkpoint = {
  run: 'abc',
  losses: [7.25, 6.5, 6.125],
  seconds: 12.5,
  state: { step: 3, weights: numbers(1), first: numbers(2), second: numbers(3) },
};

it('gives back every number of a training state', async () => {
  const path = join(directory, 'deep', 'checkpoint.safetensors');
  await saveCheckpoint(path, checkpoint);
  expect(await loadCheckpoint(path, (step) => (step === 3 ? 'abc' : ''))).toEqual(checkpoint);
  expect(await readdir(join(directory, 'deep'))).toEqual(['checkpoint.safetensors']);
});

it('is not resumed by another run, nor where there is none', async () => {
  const path = join(directory, 'checkpoint.safetensors');
  expect(await loadCheckpoint(path, () => 'abc')).toBeUndefined();
  await saveCheckpoint(path, checkpoint);
  expect(await loadCheckpoint(path, () => 'other')).toBeUndefined();
});
