import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errors } from '../errors.ts';
import type { HashedFile } from '../manifest/hash-file.ts';
import { preparePrivate, type Shelf, syncDirectory, unwritable } from './shelf.ts';

/** A folder on the shelf in which a model is put together before it gets its name. */
export interface Stage extends AsyncDisposable {
  readonly folder: string;
  /** Copies a file into it and hashes what was copied. @throws MODEL_TOO_LARGE, the signal's reason */
  copy(from: string, name: string, options: CopyOptions): Promise<HashedFile>;
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Gives the whole folder its name at once. @throws MODEL_EXISTS */
  publish(folder: string): Promise<void>;
}

export interface CopyOptions {
  /** Bytes. */
  readonly most: number;
  readonly signal?: AbortSignal | undefined;
  /** Told of each piece, bytes. */
  readonly onCopied?: ((bytes: number) => void) | undefined;
}

const UNFINISHED = '.incoming-';
const CHUNK_BYTES = 1024 * 1024;

/** Opens a new stage; what is not published is removed with it. @throws MODEL_STORE_UNWRITABLE */
export async function openStage({ directory }: Shelf): Promise<Stage> {
  await preparePrivate(directory);
  await removeAbandoned(directory);
  const name = `${UNFINISHED}${process.pid}-${randomBytes(6).toString('hex')}`;
  const folder = join(directory, name);
  await mkdir(folder, { mode: 0o700 });
  return {
    folder,
    copy: (from, name, options) => copyAndHash(from, join(folder, name), options),
    write: (name, content) =>
      writeFile(join(folder, name), content, { mode: 0o600, flag: 'wx', flush: true }),
    async publish(to) {
      await syncDirectory(folder);
      try {
        await rename(folder, to);
      } catch (cause) {
        const { code = '' } = cause as NodeJS.ErrnoException;
        if (/^(ENOTEMPTY|EEXIST|EPERM|ENOTDIR)$/.test(code)) {
          throw errors.MODEL_EXISTS(undefined, { cause });
        }
        throw unwritable(cause);
      }
      await syncDirectory(directory);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function copyAndHash(
  from: string,
  to: string,
  { most, signal, onCopied }: CopyOptions,
): Promise<HashedFile> {
  await using source = await open(from, 'r');
  await using target = await open(to, 'wx', 0o600);
  const hash = createHash('sha256');
  const chunk = new Uint8Array(CHUNK_BYTES);
  let bytes = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await source.read(chunk, 0, chunk.length);
    if (bytesRead === 0) break;
    bytes += bytesRead;
    if (bytes > most) throw errors.MODEL_TOO_LARGE({ most });
    hash.update(chunk.subarray(0, bytesRead));
    await target.writeFile(chunk.subarray(0, bytesRead)).catch((cause) => {
      throw unwritable(cause);
    });
    onCopied?.(bytesRead);
  }
  await target.sync();
  return { bytes, sha256: hash.digest('hex') };
}

/** Removes stages of processes that ended without doing so themselves. */
async function removeAbandoned(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const pid = Number(new RegExp(`^\\${UNFINISHED}(\\d+)-`).exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid))
      await rm(join(directory, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
