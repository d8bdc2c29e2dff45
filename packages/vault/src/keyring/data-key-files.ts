import { opendir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errors } from '../errors.ts';
import { systemCode } from '../files/error-code.ts';
import { preparePrivateDirectory } from '../files/private-directory.ts';
import { readBounded } from '../files/read-bounded.ts';
import { replaceFile, UNFINISHED } from '../files/replace-file.ts';
import { finishShredding, SHREDDING, shredFile } from '../files/shred-file.ts';
import { DATA_KEY_NAME } from './layout.ts';

/** Where wrapped data keys are kept, one a user. What it is given to write must be durable when it resolves. */
export interface DataKeyFiles {
  /** Null where there is none. */
  read(name: string): Promise<string | null>;
  write(name: string, content: string): Promise<void>;
  has(name: string): Promise<boolean>;
  /** Leaves nothing of it, at once or not at all. */
  shred(name: string): Promise<void>;
  names(): AsyncIterable<string>;
}

const LARGEST_FILE = 64 * 1024;
const ENDING = '.json';

/**
 * Wrapped data keys as files of mode 0600 in a directory of mode 0700. What an interrupted run left
 * half done is cleared away first.
 *
 * @throws VAULT_NOT_WRITABLE, KEYRING_DIRECTORY_OPEN
 */
export async function openDataKeyFiles(directory: string): Promise<DataKeyFiles> {
  await preparePrivateDirectory(directory);
  for await (const { name } of await opendir(directory)) {
    if (name.endsWith(UNFINISHED)) await rm(join(directory, name));
    if (name.endsWith(SHREDDING)) await finishShredding(join(directory, name));
  }
  const pathOf = (name: string) => join(directory, `${name}${ENDING}`);
  return {
    async read(name) {
      const bytes = await readBounded(pathOf(name), LARGEST_FILE);
      if (bytes === undefined) throw errors.DATA_KEY_DAMAGED();
      return bytes?.toString('utf8') ?? null;
    },
    write: (name, content) => replaceFile(pathOf(name), content, { shred: true }),
    has: (name) =>
      stat(pathOf(name)).then(
        () => true,
        (error: unknown) => {
          if (systemCode(error) === 'ENOENT') return false;
          throw error;
        },
      ),
    shred: (name) => shredFile(pathOf(name)),
    names: () => namesIn(directory),
  };
}

/** The data keys in a directory, without touching anything. */
export async function* namesIn(directory: string): AsyncGenerator<string> {
  for await (const entry of await opendir(directory)) {
    const name = entry.name.slice(0, -ENDING.length);
    if (entry.name.endsWith(ENDING) && DATA_KEY_NAME.test(name)) yield name;
  }
}
