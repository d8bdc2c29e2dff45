import { isCodedError } from '@lethe/protocol';
import type { Store } from '@lethe/store';
import {
  type ChainHead,
  type ChainReport,
  FAULTS,
  type InstallationKey,
  verifyChain,
} from '@lethe/vault';
import type { Anchor } from './anchor.ts';
import { type Check, notRun } from './check.ts';

/** The names under which the store chains. */
export const CHAINS = { receipts: 'receipts', audit: 'audit_events' } as const;

export type ChainTitle = keyof typeof CHAINS;

export interface VerifiedChain {
  readonly check: Check;
  /** Null where the chain could not be walked to its end. */
  readonly head: ChainHead | null;
}

interface VerifyStoredChainOptions {
  readonly store: Pick<Store, ChainTitle>;
  readonly verify: InstallationKey['verify'];
  readonly anchor: Anchor | undefined;
}

/** Walks one chain of the store from end to end, against what was noted elsewhere where that is given. */
export async function verifyStoredChain(
  title: ChainTitle,
  { store, verify, anchor }: VerifyStoredChainOptions,
): Promise<VerifiedChain> {
  const { iterate, checkpoints } = store[title];
  const noted = anchor?.heads[title];
  try {
    const report = await verifyChain(iterate(), {
      chain: CHAINS[title],
      checkpoints: checkpoints(),
      verify,
      ...(noted && { anchors: [noted] }),
    });
    return { check: checkOf(title, report), head: report.head };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { check: notRun(title, error), head: null };
  }
}

const checkOf = (title: string, report: ChainReport): Check => ({
  check: title,
  outcome: report.faultCount === 0 ? 'ok' : 'problem',
  detail: describe(report),
  findings: report.faults.map(({ kind, sequence }) => `entry ${sequence}: ${FAULTS[kind]}`),
});

const describe = ({ rows, contents, checkpoints, unsigned, first, faultCount }: ChainReport) =>
  [
    `${rows} entries${first > 1 ? ` from ${first} on` : ''}`,
    `${rows - contents} of them erased`,
    `${checkpoints} signed checkpoints`,
    `${unsigned} entries after the last`,
    ...(faultCount > 0 ? [`${faultCount} faults`] : []),
  ].join(', ');
