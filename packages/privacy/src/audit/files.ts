import { createReadStream, type Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const MOST_FILES = 100_000;

const byName = (a: Dirent, b: Dirent): number => a.name.localeCompare(b.name);

/** Every file under a path, in order of name. Links are not followed; the number of files is bounded. */
export const filesUnder = async function* (path: string): AsyncGenerator<string> {
  const waiting = [path];
  for (let count = 0; waiting.length > 0 && count < MOST_FILES; ) {
    const current = waiting.shift() as string;
    const status = await lstat(current);
    if (status.isFile()) {
      count++;
      yield current;
    } else if (status.isDirectory()) {
      const entries = (await readdir(current, { withFileTypes: true })).sort(byName);
      for (const entry of entries)
        if (entry.isFile() || entry.isDirectory()) waiting.push(join(current, entry.name));
    }
  }
};

const SQLITE_MAGIC = 'SQLite format 3\0';

/** Told by its first bytes, never by its name. */
export const isSqlite = async (file: string): Promise<boolean> => {
  for await (const chunk of createReadStream(file, { end: SQLITE_MAGIC.length - 1 })) {
    return (chunk as Buffer).toString('latin1') === SQLITE_MAGIC;
  }
  return false;
};
