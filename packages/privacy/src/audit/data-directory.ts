import { type AuditOptions, auditTargets } from './audit-targets.ts';
import type { Finding } from './finding.ts';
import { type AuditSummary, createTally } from './summary.ts';

export interface DataAuditOptions extends Omit<AuditOptions, 'hash'> {
  /** The PostgreSQL database beside the directory, where there is one. */
  readonly databaseUrl?: string;
  /**
   * Where in the directory the installation keeps its own keys, as path prefixes: no secret is
   * reported there, as that is what they are.
   */
  readonly keysIn?: readonly string[];
}

const isOwnKey = ({ type, place }: Finding, keysIn: readonly string[]): boolean =>
  type === 'SECRET' && keysIn.some((prefix) => place.startsWith(prefix));

/** Looks through everything that an installation keeps. This is what a nightly run asks for. */
export interface DataAuditor {
  audit(options?: Pick<AuditOptions, 'signal' | 'onProgress'>): Promise<AuditSummary>;
}

/** Audits a data directory and its database, and returns counts: no value, no hash, no row. */
export const auditDataDirectory = async (
  directory: string,
  { databaseUrl, keysIn = [], onProgress, ...options }: DataAuditOptions = {},
): Promise<AuditSummary> => {
  const tally = createTally();
  let read = { files: 0, units: 0 };
  const targets = databaseUrl === undefined ? [directory] : [directory, databaseUrl];
  const findings = auditTargets(targets, {
    ...options,
    onProgress: (progress) => {
      read = progress;
      onProgress?.(progress);
    },
  });
  const within = `${directory}/`;
  for await (const finding of findings) {
    const { place } = finding;
    // Where the directory lies may name its owner.
    const inside = place.startsWith(within)
      ? { ...finding, place: place.slice(within.length) }
      : finding;
    if (!isOwnKey(inside, keysIn)) tally.add(inside);
  }
  return { ...read, ...tally.result() };
};

export const createDataAuditor = (
  directory: string,
  options: DataAuditOptions = {},
): DataAuditor => ({
  audit: (asked = {}) => auditDataDirectory(directory, { ...options, ...asked }),
});
