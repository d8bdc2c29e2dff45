import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';

const OTHERS = 0o077;

/** What the other users of this machine may read or enter in a directory. */
export interface OpenFiles {
  /** Files and directories that were looked at. */
  readonly count: number;
  /** How many of them are open. */
  readonly open: number;
  /** The first of them, with the mode each should have. */
  readonly listed: readonly { readonly path: string; readonly mode: '600' | '700' }[];
}

async function* everythingBelow(directory: string): AsyncGenerator<string> {
  yield directory;
  for await (const entry of await opendir(directory)) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* everythingBelow(path);
    else yield path;
  }
}

/** Looks through a directory, itself included; null on Windows, which has no file modes. */
export async function findOpenFiles(
  directory: string,
  { most = 20, signal }: { most?: number; signal?: AbortSignal } = {},
): Promise<OpenFiles | null> {
  if (process.platform === 'win32') return null;
  const listed: { path: string; mode: '600' | '700' }[] = [];
  let count = 0;
  let open = 0;
  for await (const path of everythingBelow(directory)) {
    signal?.throwIfAborted();
    const found = await lstat(path).catch(() => null);
    if (found === null) continue;
    count += 1;
    // The mode of a link says nothing: what it leads to lies elsewhere.
    if (found.isSymbolicLink() || (found.mode & OTHERS) === 0) continue;
    open += 1;
    if (listed.length < most) listed.push({ path, mode: found.isDirectory() ? '700' : '600' });
  }
  return { count, open, listed };
}
