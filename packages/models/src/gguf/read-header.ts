import { open } from 'node:fs/promises';
import { type GgufHeader, MAX_GGUF_HEADER_BYTES, parseGgufHeader } from './header.ts';

/** @throws GGUF_INVALID, and the system's own error where the file cannot be read. */
export async function readGgufHeader(path: string | URL): Promise<GgufHeader> {
  await using handle = await open(path, 'r');
  const { size } = await handle.stat();
  const bytes = new Uint8Array(Math.min(size, MAX_GGUF_HEADER_BYTES));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return parseGgufHeader(bytes.subarray(0, filled), size);
}
