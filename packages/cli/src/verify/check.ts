import type { CodedError } from '@lethe/protocol';

/** What one check of `lethe verify` came to. */
export interface Check {
  readonly check: string;
  readonly outcome: 'ok' | 'problem' | 'not run';
  readonly detail: string;
  /** What was found, a sentence each; at most as many as its check lists. */
  readonly findings: readonly string[];
}

/** A check that could not be made, which is never the same as one that passed. */
export const notRun = (check: string, { message }: Pick<CodedError, 'message'>): Check => ({
  check,
  outcome: 'not run',
  detail: message,
  findings: [],
});

const MARKS = { ok: 'ok      ', problem: 'problem ', 'not run': 'not run ' } as const;

/** A check in lines for a reader. */
export const describeCheck = ({ check, outcome, detail, findings }: Check): string =>
  [
    `${MARKS[outcome]}${check}: ${detail}`,
    ...findings.map((finding) => `        ${finding}`),
    '',
  ].join('\n');
