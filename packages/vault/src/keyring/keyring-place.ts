import { readBounded } from '../files/read-bounded.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { SharedKeyFiles } from './shared-keys.ts';

/** Where the keyring's own file is kept. */
export interface KeyringPlace {
  /** Names it in errors. */
  readonly title: string;
  /** Null where there is none, undefined where it is larger than any keyring. */
  read(): Promise<string | null | undefined>;
  /** @returns false where another process wrote since the last reading: then nothing is written */
  write(text: string): Promise<boolean>;
}

const LARGEST_FILE = 256 * 1024;

export const fileAt = (path: string): KeyringPlace => ({
  title: path,
  async read() {
    const bytes = await readBounded(path, LARGEST_FILE);
    return bytes ? bytes.toString('utf8') : bytes;
  },
  write: (text) => replaceFile(path, text, { shred: true }).then(() => true),
});

/** Name of the keyring's file among the keys that processes share. */
export const SHARED_NAME = 'keyring';

export function sharedFile(files: Pick<SharedKeyFiles, 'read' | 'swap'>): KeyringPlace {
  let known: string | null = null;
  return {
    title: 'of the database',
    async read() {
      known = await files.read(SHARED_NAME);
      return known;
    },
    async write(text) {
      const isWritten = await files.swap(SHARED_NAME, text, known);
      if (isWritten) known = text;
      return isWritten;
    },
  };
}
