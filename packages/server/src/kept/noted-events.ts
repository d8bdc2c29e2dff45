import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '@lethe/store';
import * as z from 'zod';

/** Name of the file in the data directory. */
const FILE = 'audit-noted.jsonl';

/** Bytes that are read of it, at most: a year of backups every hour. */
const MOST_BYTES = 1024 * 1024;

const noted = z.strictObject({
  action: z.literal('admin.backedUp'),
  /** UTC day, counted from 1970-01-01. */
  day: z.int().min(0).max(100_000_000),
  withKeys: z.boolean(),
});

export type NotedEvent = z.infer<typeof noted>;

/**
 * Notes for the audit log what a command did beside a running Lethe, which alone may write the log. It
 * holds no names and no text.
 */
export async function noteEvent(directory: string, event: NotedEvent): Promise<void> {
  const file = await open(join(directory, FILE), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(noted.parse(event))}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Takes over into the audit log what was noted, and lets go of the notes. After an interruption in
 * between an event may stand in the log twice, never not at all.
 */
export async function recordNoted(
  directory: string,
  { audit }: Pick<Store, 'audit'>,
): Promise<void> {
  const path = join(directory, FILE);
  const text = await readFile(path, 'utf8').catch(() => '');
  for (const line of text.slice(0, MOST_BYTES).split('\n')) {
    const event = notedIn(line);
    if (event === null) continue;
    const { action, day, withKeys } = event;
    const numbers = { day, withKeys: withKeys ? 1 : 0 };
    await audit.append({ actor: null, action, subject: null, numbers });
  }
  await rm(path, { force: true });
}

/** Null for what is none, such as a line that a power cut left half. */
function notedIn(line: string): NotedEvent | null {
  try {
    return noted.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
