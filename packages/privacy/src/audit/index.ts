export { type AuditOptions, auditPaths } from './audit-paths.ts';
export { type Finding, type HashValue, newHash } from './finding.ts';
export { createInspector, type InspectOptions, type Inspector } from './inspect.ts';
export { formsOf, type KnownForm } from './known-values.ts';
export { holdsProse } from './prose.ts';
