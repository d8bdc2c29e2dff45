export { detect } from './detect.ts';
export type { DetectOptions } from './detect-options.ts';
export { errors } from './errors.ts';
export { PII_TYPES, type PiiType, type Span } from './span.ts';
