import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isCodedError } from '@lethe/protocol';
import { readSealedFile, sealFile, type UserSealer, vaultErrors } from '@lethe/vault';

/** Small files of sleep in one directory: sealed, of mode 0600, replaced whole or not at all. */
export interface SealedShelf {
  /** Null where there is none. @throws SEALED_FILE_TOO_LARGE and what the vault refuses */
  read(name: string, most: number): Promise<Uint8Array | null>;
  write(name: string, content: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  /** Plain names, sorted. */
  list(): Promise<string[]>;
  /** Removes what a process that ended while writing has left. */
  tidy(): Promise<void>;
}

const absent = vaultErrors.SEALED_FILE_ABSENT({ path: '' }).code;

/** @param directory made with mode 0700 when the first file is written */
export function createSealedShelf(
  directory: string,
  sealerOf: () => Promise<UserSealer>,
): SealedShelf {
  const names = () =>
    readdir(directory).then(
      (found) => found.sort(),
      () => [],
    );

  return {
    async read(name, most) {
      try {
        return await readSealedFile({ directory, name, sealer: await sealerOf() }, most);
      } catch (error) {
        if (isCodedError(error) && error.code === absent) return null;
        throw error;
      }
    },
    async write(name, content) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await sealFile({ directory, name, sealer: await sealerOf() }, content);
    },
    remove: (name) => rm(join(directory, name), { force: true }),
    list: async () => (await names()).filter((name) => !isUnfinished(name)),
    async tidy() {
      for (const name of await names())
        if (isUnfinished(name)) await rm(join(directory, name), { force: true });
    },
  };
}

/** As the vault names a file that it has not finished: no plain name begins so. */
const isUnfinished = (name: string): boolean => name.startsWith('.');
