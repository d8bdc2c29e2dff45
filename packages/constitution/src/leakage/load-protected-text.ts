import { readFile, stat } from 'node:fs/promises';
import { errors } from '../errors.ts';

/** Largest file, bytes. */
const BYTES = 1_000_000;

/** Reads a text that answers must not repeat. @throws PROTECTED_TEXT_UNREADABLE */
export async function loadProtectedText(file: string): Promise<string> {
  try {
    if ((await stat(file)).size <= BYTES) return await readFile(file, 'utf8');
  } catch {}
  throw errors.PROTECTED_TEXT_UNREADABLE({ file });
}
