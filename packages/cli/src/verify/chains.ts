import type { Store } from '@lethe/store';
import { type ChainReport, FAULTS, type InstallationKey, verifyChain } from '@lethe/vault';
import type { Anchor } from './anchor.ts';
import type { Check } from './check.ts';

/** The names under which the store chains. */
export const CHAINS = { receipts: 'receipts', audit: 'audit_events' } as const;

export type ChainTitle = keyof typeof CHAINS;

export interface VerifiedChain {
  readonly check: Check;
  readonly report: ChainReport;
}

/** Walks one chain of the store from end to end, against what was noted elsewhere where that is given. */
export async function verifyStoredChain(
  title: ChainTitle,
  {
    store,
    verify,
    anchor,
  }: {
    store: Pick<Store, ChainTitle>;
    verify: InstallationKey['verify'];
    anchor: Anchor | undefined;
  },
): Promise<VerifiedChain> {
  const { iterate, checkpoints } = store[title];
  const noted = anchor?.heads[title];
  const report = await verifyChain(iterate(), {
    chain: CHAINS[title],
    checkpoints: checkpoints(),
    verify,
    ...(noted && { anchors: [noted] }),
  });
  return { check: checkOf(title, report), report };
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
