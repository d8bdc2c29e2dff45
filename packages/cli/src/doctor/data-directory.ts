import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Finding } from './finding.ts';

const LEAST_FREE_BYTES = 100 * 1024 * 1024;

/** The directory itself, or the nearest one above it that exists. */
const nearestExisting = async (directory: string): Promise<string> => {
  const exists = await stat(directory).then(
    () => true,
    () => false,
  );
  const parent = dirname(directory);
  return exists || parent === directory ? directory : nearestExisting(parent);
};

/** Whether the data directory can be written, is closed to others and has room. */
export const checkDataDirectory = async (directory: string): Promise<Finding> => {
  const check = 'data directory';
  const existing = await nearestExisting(directory);
  try {
    await access(existing, constants.W_OK | constants.X_OK);
  } catch {
    return {
      check,
      ok: false,
      detail: `${existing} cannot be written. Change its owner or choose another with --data-dir.`,
    };
  }
  const { bavail, bsize } = await statfs(existing);
  if (bavail * bsize < LEAST_FREE_BYTES) {
    return { check, ok: false, detail: `${existing} has less than 100 MB left. Free some space.` };
  }
  if (existing !== directory) {
    return { check, ok: true, detail: `${directory} will be made at the first start` };
  }
  const { mode } = await stat(directory);
  const open = process.platform !== 'win32' && (mode & 0o077) !== 0;
  return open
    ? {
        check,
        ok: false,
        detail: `${directory} can be read by other users. Run: chmod 700 ${directory}`,
      }
    : { check, ok: true, detail: directory };
};
