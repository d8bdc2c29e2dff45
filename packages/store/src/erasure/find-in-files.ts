import type { Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createNeedles } from './needles.ts';

/** Where something that should be gone was found. */
export interface Trace {
  /** The file below the directory that was searched. */
  readonly file: string;
  readonly count: number;
}

export interface SearchReport {
  readonly files: number;
  readonly bytes: number;
  /** How many values were searched for. */
  readonly values: number;
  /** The first 100 files with a trace. */
  readonly traces: readonly Trace[];
}

const CHUNK = 1024 * 1024;
const MOST_TRACES = 100;

/**
 * Searches the name and every byte of every file below a directory for values, in constant memory and
 * in time linear in the bytes.
 *
 * @param values of at least 8 bytes each; shorter ones are found everywhere by chance and are left out
 */
export async function findInFiles(
  directory: string,
  values: readonly string[],
): Promise<SearchReport> {
  const needles = createNeedles(values);
  const traces: Trace[] = [];
  let files = 0;
  let bytes = 0;
  for (const entry of await entriesBelow(directory)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const found = { count: needles.count(Buffer.from(entry.name)), bytes: 0 };
    await searchFile(
      path,
      (chunk, fresh) => {
        found.count += needles.count(chunk);
        found.bytes += fresh;
      },
      needles.overlap,
    );
    files += 1;
    bytes += found.bytes;
    if (found.count > 0 && traces.length < MOST_TRACES)
      traces.push({ file: relative(directory, path), count: found.count });
  }
  return { files, bytes, values: needles.size, traces };
}

/** Reads a file in chunks that overlap, so that a value across two chunks is whole in one of them. */
async function searchFile(
  path: string,
  look: (chunk: Uint8Array, fresh: number) => void,
  overlap: number,
): Promise<void> {
  const buffer = Buffer.alloc(CHUNK + overlap);
  // A file may go away while the others are read: then nothing of it is left.
  const file = await open(path, 'r').catch(() => null);
  if (!file) return;
  try {
    for (let kept = 0; ; ) {
      const { bytesRead } = await file.read(buffer, kept, CHUNK);
      if (bytesRead === 0) return;
      const end = kept + bytesRead;
      look(buffer.subarray(0, end), bytesRead);
      kept = Math.min(overlap, end);
      buffer.copy(buffer, 0, end - kept, end);
    }
  } finally {
    await file.close();
  }
}

/** None where there is no directory: beside a database on a server nothing may lie here. */
const entriesBelow = (directory: string): Promise<Dirent[]> =>
  readdir(directory, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
