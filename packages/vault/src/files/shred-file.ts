import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './error-code.ts';
import { syncDirectory } from './private-directory.ts';

/** Ends the name of a file that is being shredded. One that is left after a crash is shredded again. */
export const SHREDDING = '.shredding';

const CHUNK = 64 * 1024;

/**
 * Overwrites a file's content in place with random bytes. On storage that moves what it rewrites
 * (SSDs, copy-on-write file systems) old blocks may remain until they are reused.
 */
export async function overwriteFile(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  for (let at = 0; at < size; at += CHUNK) {
    await file.write(randomBytes(Math.min(CHUNK, size - at)), 0, undefined, at);
  }
  await file.sync();
}

/**
 * Removes a file and what it held. The first step takes its name away, so that after a crash at any
 * moment the file is either whole or gone.
 */
export async function shredFile(path: string): Promise<void> {
  const shredding = `${path}${SHREDDING}`;
  try {
    await rename(path, shredding);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  await syncDirectory(dirname(path));
  await finishShredding(shredding);
}

/** Shreds a file that carries the ending already. */
export async function finishShredding(shredding: string): Promise<void> {
  const file = await open(shredding, 'r+');
  try {
    await overwriteFile(file);
  } finally {
    await file.close();
  }
  await rm(shredding);
  await syncDirectory(dirname(shredding));
}
