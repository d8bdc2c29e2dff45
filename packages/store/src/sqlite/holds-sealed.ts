import { closeSync, openSync, readSync } from 'node:fs';

/** Where the version of the schema stands in the header of an SQLite file. */
const VERSION_AT = 60;

/** The first version that seals. */
const SEALED_SINCE = 2;

/**
 * Whether a file is a database in which something may be sealed: keys for it exist somewhere. False
 * where there is no file, an empty one, or one of the version before sealing.
 */
export function holdsSealed(path: string): boolean {
  const version = Buffer.alloc(4);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, version, 0, version.length, VERSION_AT);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return version.readUInt32BE() >= SEALED_SINCE;
}
