export { detect } from './detect.ts';
export type { DetectOptions } from './detect-options.ts';
export { errors } from './errors.ts';
export { type HashOptions, hash } from './operators/hash.ts';
export { type MaskOptions, mask } from './operators/mask.ts';
export {
  createRedactor,
  type Redacted,
  redact,
  redactStream,
  redactWithSpans,
} from './operators/redact.ts';
export {
  createPseudonymSession,
  type PseudonymiseOptions,
  type PseudonymSession,
  type RestoreOptions,
  type Restorer,
  type SessionOptions,
} from './pseudonyms/session.ts';
export type { StandInStyle } from './pseudonyms/stand-ins.ts';
export {
  defineRecogniser,
  type Recogniser,
  type RecogniserDefinition,
} from './recognisers/recogniser.ts';
export {
  createRememberingDetector,
  type RememberingDetectorOptions,
} from './remembered/remembering-detector.ts';
export { type ProtectOptions, protectRequest } from './requests/protect-request.ts';
export { restoreResponse } from './requests/restore-response.ts';
export { type ScanOutgoingOptions, scanOutgoing } from './requests/scan-outgoing.ts';
export { PII_TYPES, type PiiType, type Span } from './span.ts';
export type { TaggedSpan, Tagger } from './taggers/tagger.ts';
export {
  isSensitive,
  SENSITIVE,
  sensitiveTopics,
  type TopicScore,
} from './topics/sensitive-topics.ts';
export { TOPICS, type Topic } from './topics/topic-words.ts';
