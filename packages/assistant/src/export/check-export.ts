import { createHash } from 'node:crypto';
import type { InstallationKey } from '@lethe/vault';
import { errors } from '../errors.ts';
import { SIGNATURE_MARK } from './export-document.ts';

const MARK = Buffer.from(SIGNATURE_MARK);
/** A signature with its key is far shorter. */
const LONGEST_END = 4096;

/**
 * Checks that a document is one of this installation and was not changed, in constant memory.
 *
 * @throws EXPORT_MALFORMED where it is no export, EXPORT_CHANGED where the signature does not fit
 */
export async function checkExport(
  document: AsyncIterable<Uint8Array>,
  installation: InstallationKey,
): Promise<void> {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  for await (const chunk of document) {
    const all = Buffer.concat([held, chunk]);
    const passed = Math.max(0, all.length - LONGEST_END);
    hash.update(all.subarray(0, passed));
    held = all.subarray(passed);
  }
  const mark = held.lastIndexOf(MARK);
  if (mark < 0) throw errors.EXPORT_MALFORMED();
  hash.update(held.subarray(0, mark));
  const signature = readSignature(held.subarray(mark + MARK.length).toString('utf8'));
  if (!installation.verify(hash.digest(), signature)) throw errors.EXPORT_CHANGED();
}

function readSignature(end: string): Uint8Array {
  try {
    const { value } = JSON.parse(end.trimEnd().slice(0, -1));
    if (typeof value === 'string') return Buffer.from(value, 'base64');
  } catch (cause) {
    throw errors.EXPORT_MALFORMED(undefined, { cause });
  }
  throw errors.EXPORT_MALFORMED();
}
