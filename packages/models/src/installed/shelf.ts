import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { errors } from '../errors.ts';

/** Where added models lie: one folder each, named after the model, mode 0700. */
export interface Shelf {
  readonly directory: string;
}

const NAME = /^[a-z0-9][a-z0-9.-]{0,39}$/;

/** @throws MODEL_NAME_INVALID */
export function checkName(name: string): string {
  if (!NAME.test(name) || name.endsWith('.')) throw errors.MODEL_NAME_INVALID();
  return name;
}

/** A name made of a file's or a folder's own: small letters, digits, points and hyphens. */
export const nameFrom = (fileName: string): string =>
  checkName(
    fileName
      .replace(/\.(gguf|safetensors)$/i, '')
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/^[^a-z0-9]+/, '')
      .slice(0, 40)
      .replace(/[.-]+$/, ''),
  );

export const folderOf = ({ directory }: Shelf, name: string): string =>
  join(directory, checkName(name));

export const urlOf = (folder: string): URL => pathToFileURL(`${folder}/`);

/** Names of the models that are there, in order. */
export async function namesOn({ directory }: Shelf): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw unwritable(cause);
  }
}

/** Makes a directory of mode 0700 where it is missing. @throws MODEL_STORE_UNWRITABLE */
export async function preparePrivate(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch((cause) => {
    throw unwritable(cause);
  });
}

/** Makes what was renamed in a directory survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory to sync it; its file system journals names by itself.
  if (process.platform === 'win32') return;
  await using handle = await open(directory, 'r');
  await handle.sync();
}

export const unwritable = (cause: unknown) =>
  errors.MODEL_STORE_UNWRITABLE(
    { why: (cause as NodeJS.ErrnoException).code ?? 'unknown' },
    { cause },
  );
