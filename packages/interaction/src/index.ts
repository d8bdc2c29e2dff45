export * from './adaptation/adapt.ts';
export {
  type AdaptationModel,
  type AxisSetting,
  effectiveValues,
  newAdaptationModel,
} from './adaptation/adaptation-model.ts';
export * from './adaptation/change-axis.ts';
export { type Baseline, WARM_UP_TURNS } from './baseline/baseline.ts';
export type { UsualHour } from './baseline/usual-hour.ts';
export {
  type Capture,
  type CaptureOptions,
  createCapture,
  type Ripple,
} from './capture/capture.ts';
export type { DraftRhythm } from './capture/draft-rhythm.ts';
export { keyClassOf } from './capture/key-class.ts';
export type { TypingField } from './capture/typing-field.ts';
export { errors } from './errors.ts';
export {
  FEATURES,
  type FeatureName,
  type FeatureVector,
  featureOf,
  NEUTRAL_FEATURES,
} from './features/feature-names.ts';
export { checkKeys } from './keys/check-keys.ts';
export { groupTexts, MOST_GROUPED, type TextGroup } from './text/group-texts.ts';
export * from './topics/index.ts';
export { type MeasuredTurn, type Observation, observeTurn } from './user/observe-turn.ts';
export type { ObservedTurn } from './user/observed-turn.ts';
export {
  newSessionModel,
  type SessionModel,
  WINDOW_TURNS,
  type WindowTurn,
} from './user/session-model.ts';
export { newUserModel, type UserModel } from './user/user-model.ts';
