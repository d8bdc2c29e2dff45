import { existsSync } from 'node:fs';
import { isCodedError } from '@lethe/protocol';
import { type Config, type Kept, keptPaths, openKept } from '@lethe/server';
import type { ChainHead } from '@lethe/vault';
import type { Anchor } from './anchor.ts';
import { type ChainTitle, verifyStoredChain } from './chains.ts';
import { type Check, notRun } from './check.ts';
import { checkDataKeys } from './data-keys.ts';
import { checkFileModes } from './file-modes.ts';
import { checkAddedWeights, checkWeights } from './weights.ts';

/** A head as it is printed. */
export interface PrintedHead {
  readonly sequence: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

export interface Verification {
  readonly checks: readonly Check[];
  /** What an outsider needs to hold this installation to its word; null where nothing is kept yet, or not all could be read. */
  readonly publicKeyPem: string | null;
  readonly heads: Readonly<Record<ChainTitle, PrintedHead>> | null;
}

/** Checks all that can be checked offline: the chains, the weights, the modes of the files. */
export async function verifyInstallation(
  config: Config,
  anchor: Anchor | undefined,
): Promise<Verification> {
  const { directory } = config.data;
  const { keyring, database } = keptPaths(config);
  const kept = [keyring, database].some((path) => existsSync(path))
    ? await verifyKept(config, anchor)
    : { checks: [nothingKept], publicKeyPem: null, heads: null };
  const modes = existsSync(directory) ? [await checkFileModes(directory)] : [];
  return { ...kept, checks: [...kept.checks, await checkWeights(), ...modes] };
}

const nothingKept: Check = {
  check: 'chains',
  outcome: 'ok',
  detail: 'nothing is kept yet',
  findings: [],
};

async function verifyKept(config: Config, anchor: Anchor | undefined): Promise<Verification> {
  let kept: Kept;
  try {
    kept = await openKept(config);
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { checks: [notRun('chains', error)], publicKeyPem: null, heads: null };
  }
  try {
    const chains = await verifyChains(kept, anchor);
    const shelf = { directory: keptPaths(config).models };
    const added = await checkAddedWeights(shelf, kept.keyring.installation);
    return { ...chains, checks: [...chains.checks, added] };
  } finally {
    await kept.close();
  }
}

async function verifyChains(
  { store, keyring }: Kept,
  anchor: Anchor | undefined,
): Promise<Verification> {
  const { publicKeyPem, verify } = keyring.installation;
  const checks: Check[] = [await checkDataKeys(keyring)];
  if (anchor) checks.push(samePublicKey(anchor.publicKeyPem === publicKeyPem));
  const receipts = await verifyStoredChain('receipts', { store, verify, anchor });
  const audit = await verifyStoredChain('audit', { store, verify, anchor });
  checks.push(receipts.check, audit.check);
  const heads = receipts.head &&
    audit.head && { receipts: printedHead(receipts.head), audit: printedHead(audit.head) };
  return { checks, publicKeyPem, heads };
}

const samePublicKey = (same: boolean): Check => ({
  check: 'installation key',
  outcome: same ? 'ok' : 'problem',
  detail: same ? 'the one that was noted' : 'not the one that was noted: another keyring signs now',
  findings: [],
});

const printedHead = ({ sequence, hash }: ChainHead): PrintedHead => ({
  sequence,
  hash: Buffer.from(hash).toString('hex'),
});
