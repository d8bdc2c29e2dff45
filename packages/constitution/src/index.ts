export {
  type CheckedExamples,
  checkExamples,
  type WrongExample,
} from './constitution/check-examples.ts';
export { type Constitution, createConstitution } from './constitution/constitution.ts';
export { DEFAULT_CONSTITUTION, loadConstitution } from './constitution/load-constitution.ts';
export { checkDraft, parseConstitution } from './constitution/parse-constitution.ts';
export type { Action, ConstitutionFile, Principle, Sensitivity } from './constitution/schema.ts';
export { CONSTITUTION_LIMITS } from './constitution/schema.ts';
export { thresholdAt } from './constitution/threshold.ts';
export { writeConstitution } from './constitution/write-constitution.ts';
export { createDetectors, createRuleDetectors, type DetectorOptions } from './detectors.ts';
export { errors as constitutionErrors } from './errors.ts';
export {
  type Fairness,
  type GroupFairness,
  type JudgedProbe,
  measureFairness,
} from './fairness/measure-fairness.ts';
export { createFairnessProbes, type FairnessProbe } from './fairness/probes.ts';
export {
  createGuard,
  type Guard,
  type Guarded,
  type GuardOptions,
  HELD,
  HELD_SENTENCE,
  HOLDS,
  type Hold,
} from './guard/guard.ts';
export {
  type InputJudgement,
  type InputMessage,
  type JudgeInputOptions,
  judgeInput,
} from './input/judge-input.ts';
export { TEXT_LIMIT } from './input/text-limit.ts';
export {
  type Judgement,
  type JudgeOptions,
  judge,
  type PrincipleJudgement,
} from './judge/judge.ts';
export { gravest, type Verdict } from './judge/verdict.ts';
export {
  COPIED_TOKENS,
  createLeakageDetector,
  type LeakageOptions,
} from './leakage/leakage-detector.ts';
export { loadProtectedText } from './leakage/load-protected-text.ts';
export { type CallBudget, createCallBudget, withinBudget } from './llm-judge/call-budget.ts';
export { type Complete, completeWith } from './llm-judge/complete.ts';
export { createLlmJudge, type LlmJudge, type LlmJudgeOptions } from './llm-judge/llm-judge.ts';
export {
  type CompareOptions,
  compare,
  type Preference,
  readPreference,
} from './llm-judge/preference.ts';
export {
  MODERATION_CATEGORIES,
  type ModerationCategory,
  type ModerationResult,
  moderationCategories,
} from './moderation/moderation-categories.ts';
export { checkTrainingFile } from './poisoning/check-training-file.ts';
export {
  FILE_FAULTS,
  type FileFault,
  type FileFaultKind,
  type FileRequirements,
  type TrainingFile,
  type TrainingText,
} from './poisoning/training-file.ts';
export { GOAL_FAMILIES, type Goal, type GoalFamily } from './red-team/goals/goal.ts';
export { OUTCOMES, type Outcome } from './red-team/outcome.ts';
export { createProbes, type Probe, type ProbeOptions } from './red-team/probes.ts';
export { redTeamPage } from './red-team/report-page.ts';
export {
  type ProbeResult,
  type RunOptions,
  runProbes,
  type Target,
  type TargetAnswer,
} from './red-team/run.ts';
export { summarise } from './red-team/summary.ts';
export type { ProbeMessage, Transform } from './red-team/transforms/transform.ts';
export { TRANSFORMS } from './red-team/transforms/transforms.ts';
export { wilson } from './red-team/wilson.ts';
export { REFUSAL_DEGREES, type RefusalDegree } from './refusal/degree.ts';
export {
  createRefusalClassifier,
  loadRefusalClassifier,
  type RefusalClassifier,
} from './refusal/refusal-classifier.ts';
export { cutBroken } from './revise/cut.ts';
export { type Revised, type ReviseOptions, revise } from './revise/revise.ts';
export { createRuleHits, type RuleHits } from './rule-packs/rule-hits.ts';
export { parseRulePack, type RulePack } from './rule-packs/rule-pack.ts';
export {
  authorKey,
  type LoadRulePackOptions,
  loadAuthorKey,
  loadRulePack,
  signingKey,
  signRulePack,
  type Verifier,
} from './rule-packs/signed-pack.ts';
export type {
  Detector,
  Finding,
  Role,
  SignalRequest,
  SignalScore,
  Watch,
} from './signals/signal.ts';
export { DIRECTIONS, type Direction, SIGNALS, type SignalName } from './signals/signal-names.ts';
