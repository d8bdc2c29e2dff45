import { open } from 'node:fs/promises';
import { systemCode } from './error-code.ts';

/** Up to `most` bytes of a file; null where there is none, undefined where it is larger. */
export async function readBounded(
  path: string,
  most: number,
): Promise<Buffer<ArrayBuffer> | null | undefined> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const buffer = Buffer.alloc(most + 1);
    let filled = 0;
    while (filled <= most) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled > most ? undefined : buffer.subarray(0, filled);
  } finally {
    await file.close();
  }
}
