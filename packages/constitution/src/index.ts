export { type Constitution, createConstitution } from './constitution/constitution.ts';
export { DEFAULT_CONSTITUTION, loadConstitution } from './constitution/load-constitution.ts';
export { parseConstitution } from './constitution/parse-constitution.ts';
export type { Action, ConstitutionFile, Principle, Sensitivity } from './constitution/schema.ts';
export { CONSTITUTION_LIMITS } from './constitution/schema.ts';
export { createDetectors, createRuleDetectors } from './detectors.ts';
export { errors as constitutionErrors } from './errors.ts';
export {
  createGuard,
  GUARD_POLICIES,
  type Guard,
  type Guarded,
  type GuardOptions,
  type GuardPolicy,
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
export type {
  Detector,
  Finding,
  Role,
  SignalRequest,
  SignalScore,
  Watch,
} from './signals/signal.ts';
export { DIRECTIONS, type Direction, SIGNALS, type SignalName } from './signals/signal-names.ts';
