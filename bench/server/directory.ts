import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `work` with an empty data directory and removes it afterwards. */
export const withDirectory = async <Value>(
  work: (directory: string) => Promise<Value>,
): Promise<Value> => {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-bench-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
