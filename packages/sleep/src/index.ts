export { createBudget, type SleepAllowance, type SleepBudget } from './budget/budget.ts';
export { LEAST_BETWEEN_MS, waitMs } from './cycle/interval.ts';
export {
  createSleeper,
  SHEDDING_FINDINGS,
  type Sleeper,
  type SleeperOptions,
  type SleepStatus,
  type Slept,
} from './cycle/sleeper.ts';
export { changesState, SLEEP_STATES, type SleepState } from './cycle/states.ts';
export { type SleepTime, systemTime } from './cycle/time.ts';
export { errors as sleepErrors } from './errors.ts';
export { DECISIONS, type Decision } from './journal/entry.ts';
export { type PresetName, presetOf, SLEEP_PRESETS, type SleepPreset } from './presets/presets.ts';
export { createSealedShelf, type SealedShelf } from './state/sealed-shelf.ts';
export { NO_SLEEP, type SleepStatistics, sleepRatio } from './statistics/statistics.ts';
export { type CacheSpill, createCacheSpill } from './steps/caches/cache-spill.ts';
export { cacheStep } from './steps/caches/cache-step.ts';
export {
  createRestingRuntime,
  type RestingRuntime,
} from './steps/caches/resting-runtime.ts';
export { saySame } from './steps/memories/facts.ts';
export { memoryStep } from './steps/memories/memory-step.ts';
export { planConsolidation, type Replacement } from './steps/memories/plan-consolidation.ts';
export type {
  Json,
  Step,
  StepContext,
  StepFinding,
  StepNumbers,
  StepReport,
  StepScore,
} from './steps/step.ts';
