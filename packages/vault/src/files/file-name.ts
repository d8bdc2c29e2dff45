import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { errors } from '../errors.ts';

const PLAIN = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST_STEM = 80;

const isPlain = (name: string): boolean =>
  PLAIN.test(name) && !name.endsWith('.') && !WINDOWS_DEVICE.test(name);

/**
 * A file name for an id such as `local/tiny`: only `A-Za-z0-9._-`, at most 100 characters. An id that
 * is no plain name gets a part of its hash, so that two ids never share a file, also where the file
 * system does not tell small letters from capitals.
 *
 * @throws NAME_REFUSED for an empty id or one beyond 1,000 characters
 */
export function fileNameOf(id: string): string {
  if (id === '' || id.length > 1000) throw errors.NAME_REFUSED();
  if (isPlain(id) && id === id.toLowerCase()) return id;
  const stem = id.replace(/[^A-Za-z0-9_-]+/g, '_').slice(0, LONGEST_STEM);
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 16);
  return `${stem.replace(/^-/, '_')}-${hash}`;
}

/**
 * The path of a plain name inside a directory, never above or below it.
 *
 * @throws NAME_REFUSED
 */
export function pathInside(directory: string, name: string): string {
  if (!isPlain(name)) throw errors.NAME_REFUSED();
  return join(directory, name);
}
