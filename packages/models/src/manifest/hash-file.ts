import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

export interface HashedFile {
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

const CHUNK_BYTES = 1024 * 1024;

/**
 * Length and SHA-256 of a file, in constant memory; of a file longer than `most` only that it is longer.
 *
 * @throws the system's own error where it cannot be read.
 */
export async function hashFile(
  path: string | URL,
  { most = Number.MAX_SAFE_INTEGER }: { most?: number } = {},
): Promise<HashedFile> {
  await using handle = await open(path, 'r');
  const hash = createHash('sha256');
  const chunk = new Uint8Array(CHUNK_BYTES);
  let bytes = 0;
  while (bytes <= most) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length);
    if (bytesRead === 0) break;
    hash.update(chunk.subarray(0, bytesRead));
    bytes += bytesRead;
  }
  return { bytes, sha256: hash.digest('hex') };
}
