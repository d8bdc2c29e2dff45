import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errors } from '../errors.ts';
import { moveOver } from './move-over.ts';

/** Ends the name of a file that is being written. One that is left after a crash may be removed. */
export const UNFINISHED = '.unfinished';

/** The content of a file, whole or in parts. */
export type Content = Uint8Array | string | AsyncIterable<Uint8Array>;

/**
 * Writes a file of mode 0600 so that at every moment, also when the power fails, either the old or
 * the new content is there whole. With `shred`, the old content is overwritten once it is replaced.
 *
 * @throws VAULT_NOT_WRITABLE
 */
export async function replaceFile(
  path: string,
  content: Content,
  { shred = false }: { shred?: boolean } = {},
): Promise<void> {
  const name = `.${basename(path)}.${randomBytes(6).toString('hex')}${UNFINISHED}`;
  const unfinished = join(dirname(path), name);
  try {
    await writeNew(unfinished, content);
    await moveOver(unfinished, path, { shred });
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw errors.VAULT_NOT_WRITABLE({ path }, { cause });
  }
}

async function writeNew(path: string, content: Content): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
