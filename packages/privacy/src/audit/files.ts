import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { errors } from '../errors.ts';

const MOST_FILES = 100_000;

const byName = (a: Dirent, b: Dirent): number => a.name.localeCompare(b.name);

export interface FoundFile {
  readonly path: string;
  /** From the path that was given; empty for that file itself. */
  readonly inside: string;
}

/**
 * Every file under a path, in order of name. Links are not followed. Throws
 * `PRIVACY_TOO_MANY_FILES` after those that were handed out.
 */
export const filesUnder = async function* (
  path: string,
  most = MOST_FILES,
): AsyncGenerator<FoundFile> {
  const waiting = [path];
  let count = 0;
  for (let current = waiting.shift(); current !== undefined; current = waiting.shift()) {
    const status = await lstat(current);
    if (status.isFile()) {
      if (++count > most) throw errors.PRIVACY_TOO_MANY_FILES({ maximum: most });
      yield { path: current, inside: relative(path, current) };
    } else if (status.isDirectory()) {
      const entries = (await readdir(current, { withFileTypes: true })).sort(byName);
      for (const entry of entries)
        if (entry.isFile() || entry.isDirectory()) waiting.push(join(current, entry.name));
    }
  }
};
