import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of the file in the data directory that says where a running Lethe lets local commands in. */
export const LOCAL_DOOR_FILE = 'local-door.json';

/** Where a running Lethe is, and what it lets a local command in by. */
export interface DoorAddress {
  readonly host: string;
  readonly port: number;
  readonly token: string;
}

const MOST_BYTES = 4096;

const pathOf = (directory: string): string => join(directory, LOCAL_DOOR_FILE);

/** Replaces the file as a whole, with mode 0600. */
export async function writeDoor(
  directory: string,
  { host, port, token }: DoorAddress,
): Promise<void> {
  const path = pathOf(directory);
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(unfinished, `${JSON.stringify({ host, port, token })}\n`, {
    mode: 0o600,
    flag: 'wx',
  });
  await rename(unfinished, path);
}

/** Null where no Lethe has left one, or one that cannot be read. */
export async function readDoor(directory: string): Promise<DoorAddress | null> {
  const path = pathOf(directory);
  try {
    if ((await stat(path)).size > MOST_BYTES) return null;
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    const { host, port, token } = found as Partial<Record<keyof DoorAddress, unknown>>;
    const isWhole = typeof host === 'string' && typeof token === 'string' && Number.isInteger(port);
    return isWhole ? { host, port: port as number, token } : null;
  } catch {
    return null;
  }
}

/** Takes away the file of this process; that of another one stays. */
export async function removeDoor(directory: string, token: string): Promise<void> {
  if ((await readDoor(directory))?.token === token) await rm(pathOf(directory), { force: true });
}
