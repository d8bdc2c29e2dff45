import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';

/** What is known of a download that did not come to its end. */
export interface Resume {
  /** What names this very version of the file on the server: a strong ETag or a modification date. */
  readonly validator: string;
  /** Bytes of the whole file. */
  readonly total: number;
}

const schema = z.strictObject({
  validator: z.string().check(z.minLength(1), z.maxLength(1000)),
  total: z.int().check(z.minimum(0)),
});

const notes = (part: string): string => `${part}.json`;

/** Bytes that are there already, with what they belong to; nothing where going on would be a guess. */
export async function readResume(part: string): Promise<(Resume & { have: number }) | undefined> {
  try {
    const resume = schema.parse(JSON.parse(await readFile(notes(part), 'utf8')));
    const { size } = await stat(part);
    return size > 0 && size < resume.total ? { ...resume, have: size } : undefined;
  } catch {
    return undefined;
  }
}

export async function writeResume(part: string, resume: Resume | undefined): Promise<void> {
  if (resume) await writeFile(notes(part), JSON.stringify(resume), { mode: 0o600 });
  else await rm(notes(part), { force: true });
}

export async function removePart(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(notes(part), { force: true });
}
