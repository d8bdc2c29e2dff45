import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFile } from './manifest.ts';

/** Size and SHA-256 of a file below a directory, read as a stream. */
export async function describeFile(directory: string, name: string): Promise<BackupFile> {
  const path = join(directory, name);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { name, bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}
