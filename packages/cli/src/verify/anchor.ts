import { readFile, stat } from 'node:fs/promises';
import type { ChainHead } from '@lethe/vault';
import { errors } from '../errors.ts';

const LARGEST_FILE = 1024 * 1024;
const HASH = /^[0-9a-f]{64}$/;

/** What an earlier `lethe verify --json` said, kept where this machine cannot change it. */
export interface Anchor {
  readonly publicKeyPem: string;
  readonly heads: { readonly receipts: ChainHead; readonly audit: ChainHead };
}

/** @throws ANCHOR_UNREADABLE */
export async function readAnchor(path: string): Promise<Anchor> {
  try {
    if ((await stat(path)).size > LARGEST_FILE) throw new RangeError('too large');
    const { publicKeyPem, heads } = JSON.parse(await readFile(path, 'utf8'));
    if (typeof publicKeyPem !== 'string') throw new TypeError('no public key');
    return {
      publicKeyPem,
      heads: { receipts: headOf(heads.receipts), audit: headOf(heads.audit) },
    };
  } catch (cause) {
    throw errors.ANCHOR_UNREADABLE({ path }, { cause });
  }
}

function headOf({ sequence, hash }: { sequence: unknown; hash: unknown }): ChainHead {
  if (!Number.isSafeInteger(sequence) || typeof hash !== 'string' || !HASH.test(hash)) {
    throw new TypeError('no head');
  }
  return { sequence: sequence as number, hash: Buffer.from(hash, 'hex') };
}
