export type { SleepAllowance, SleepBudget } from './budget/budget.ts';
export {
  type CallbackCounts,
  type Callbacks,
  type CallbacksOptions,
  createCallbacks,
} from './callbacks/callbacks.ts';
export type { CallbackOutcome } from './callbacks/run-callback.ts';
export { createSleeper } from './cycle/sleeper.ts';
export type {
  MonitorState,
  Sleeper,
  SleeperOptions,
  SleepStatus,
  Slept,
} from './cycle/sleeper-face.ts';
export type { SleepState } from './cycle/states.ts';
export { type SleepTime, systemTime } from './cycle/time.ts';
export {
  compareShapes,
  hasDrifted,
  type ShapeComparison,
} from './drift/kolmogorov-smirnov.ts';
export { errors as sleepErrors } from './errors.ts';
export type { Decision } from './journal/entry.ts';
export type { MemoryCap } from './memory/memory-cap.ts';
export {
  type Alert,
  type AlertKind,
  type Finding,
  SEVERITIES,
  type Severity,
} from './monitor/alert.ts';
export {
  createMetricWatch,
  DETECTORS,
  type DetectorName,
  type MetricWatch,
  type WatchOptions,
} from './monitor/metric-watch.ts';
export { LETHE_METRICS, type LetheMetric, type MetricOptions } from './monitor/metrics.ts';
export {
  checkSample,
  createMonitor,
  type Monitor,
  type MonitorOptions,
} from './monitor/monitor.ts';
export { type Statistics, statisticsOf } from './monitor/statistics.ts';
export type { MonitorView, Sample } from './monitor/view.ts';
export { type PresetName, presetOf, SLEEP_PRESETS, type SleepPreset } from './presets/presets.ts';
export { createSealedShelf, type SealedShelf } from './state/sealed-shelf.ts';
export type { SleepStatistics } from './statistics/statistics.ts';
export { type CacheSpill, createCacheSpill } from './steps/caches/cache-spill.ts';
export { cacheStep } from './steps/caches/cache-step.ts';
export {
  createRestingRuntime,
  type RestingRuntime,
} from './steps/caches/resting-runtime.ts';
export { saySame } from './steps/memories/facts.ts';
export { memoryStep } from './steps/memories/memory-step.ts';
export { advisoriesStep } from './steps/security/advisories.ts';
export { checkStep } from './steps/security/check-step.ts';
export { type AuditKept, databaseAuditStep } from './steps/security/database-audit.ts';
export { fileModesStep } from './steps/security/file-modes.ts';
export { installedPackages } from './steps/security/installed-packages.ts';
export { memorisationStep } from './steps/security/memorisation.ts';
export { modelInsideStep } from './steps/security/model-inside.ts';
export { type ModelShelf, modelSignaturesStep } from './steps/security/model-signatures.ts';
export { findOpenFiles, type OpenFiles } from './steps/security/open-files.ts';
export { rulePacksStep } from './steps/security/rule-packs.ts';
export type {
  Json,
  Step,
  StepContext,
  StepFinding,
  StepNumbers,
  StepReport,
  StepScore,
} from './steps/step.ts';
export { topicStep } from './steps/topics/topic-step.ts';
export { housekeepingStep } from './steps/upkeep/housekeeping.ts';
export { keyAgeStep, type RotateOldKeys } from './steps/upkeep/key-age.ts';
export { type LetGo, retentionStep } from './steps/upkeep/retention.ts';
export { composeTriggers } from './triggers/compose.ts';
export {
  defaultTriggers,
  TRIGGER_DEFAULTS,
  type TriggerSettings,
} from './triggers/default-triggers.ts';
export {
  CONVERSATION_PAUSE_MS,
  type FallingConditions,
  mayFallAsleep,
} from './triggers/may-fall-asleep.ts';
export { type QuietHours, untilQuiet } from './triggers/quiet-hours.ts';
export {
  type SleepCall,
  type SleepMode,
  TRIGGER_MODES,
  type Trigger,
  type TriggerContext,
  type TriggerName,
} from './triggers/trigger.ts';
