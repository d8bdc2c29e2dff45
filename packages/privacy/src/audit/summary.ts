import type { Finding } from './finding.ts';

/** How often one kind of finding was made in one file or column. */
export interface CountedFinding {
  readonly kind: Finding['kind'];
  readonly type: string;
  /** A file or a column, without lines and rows. */
  readonly place: string;
  readonly count: number;
}

export interface AuditSummary {
  readonly files: number;
  /** Lines and rows that were read. */
  readonly units: number;
  /** All findings but what could not be read. */
  readonly findings: number;
  readonly unreadable: number;
  /** At most 1,000 of them; the counts above are of all. */
  readonly counted: readonly CountedFinding[];
}

const MOST_COUNTED = 1000;
const POSITION = /(?::\d+| row \d+)$/;

/** Counts findings by kind, type and place, in bounded memory. */
export const createTally = (most = MOST_COUNTED) => {
  const counted = new Map<string, CountedFinding>();
  let findings = 0;
  let unreadable = 0;
  return {
    add: ({ kind, type, place: exact }: Finding): void => {
      if (kind === 'unreadable') unreadable++;
      else findings++;
      const place = exact.replace(POSITION, '');
      const key = `${kind}\n${type}\n${place}`;
      const before = counted.get(key);
      if (before !== undefined || counted.size < most)
        counted.set(key, { kind, type, place, count: (before?.count ?? 0) + 1 });
    },
    result: () => ({ findings, unreadable, counted: [...counted.values()] }),
  };
};
