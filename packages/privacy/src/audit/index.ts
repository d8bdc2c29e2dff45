export { type AuditOptions, type AuditProgress, auditTargets } from './audit-targets.ts';
export {
  auditDataDirectory,
  createDataAuditor,
  type DataAuditOptions,
  type DataAuditor,
} from './data-directory.ts';
export { type Finding, type HashValue, newHash } from './finding.ts';
export { createInspector, type InspectOptions, type Inspector } from './inspect.ts';
export { holdsProse } from './prose.ts';
export type { AuditSummary, CountedFinding } from './summary.ts';
