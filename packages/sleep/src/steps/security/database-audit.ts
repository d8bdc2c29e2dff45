import type { Step } from '../step.ts';
import { checkStep, MOST_FINDINGS } from './check-step.ts';

/** Looks through everything that is kept for sentences and personal values; see `@lethe/privacy/audit`. */
export type AuditKept = (options: { signal: AbortSignal }) => Promise<{
  readonly files: number;
  readonly units: number;
  readonly findings: number;
  readonly unreadable: number;
  readonly counted: readonly {
    readonly kind: string;
    readonly type: string;
    readonly place: string;
    readonly count: number;
  }[];
}>;

export const databaseAuditStep = (audit: AuditKept): Step =>
  checkStep({
    name: 'databaseAudit',
    timeoutMs: 10 * 60_000,
    async look({ signal }) {
      const { files, units, findings, unreadable, counted } = await audit({ signal });
      return {
        numbers: { files, units, found: findings, unreadable },
        findings: counted.slice(0, MOST_FINDINGS).map(({ kind, type, place, count }) => ({
          kind: kind === 'unreadable' ? 'keptUnreadable' : 'keptReadable',
          severity: 'critical',
          message:
            kind === 'unreadable'
              ? `${place} could not be looked through (${type}).`
              : `${place} holds ${count} ${kind === 'prose' ? 'sentences' : `values of type ${type}`} that can be read. Run \`lethe audit\` on it to see where.`,
        })),
      };
    },
  });
