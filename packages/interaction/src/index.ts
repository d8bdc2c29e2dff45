export * from './adaptation/adapt.ts';
export {
  type AdaptationModel,
  type AxisSetting,
  effectiveValues,
  newAdaptationModel,
} from './adaptation/adaptationModel.ts';
export * from './adaptation/changeAxis.ts';
export { type Baseline, WARM_UP_TURNS } from './baseline/baseline.ts';
export type { UsualHour } from './baseline/usualHour.ts';
export { errors } from './errors.ts';
export {
  FEATURES,
  type FeatureName,
  type FeatureVector,
  featureOf,
  NEUTRAL_FEATURES,
} from './features/featureNames.ts';
export { checkKeys } from './keys/checkKeys.ts';
export type { ObservedTurn } from './user/observedTurn.ts';
export { type MeasuredTurn, type Observation, observeTurn } from './user/observeTurn.ts';
export {
  newSessionModel,
  type SessionModel,
  WINDOW_TURNS,
  type WindowTurn,
} from './user/sessionModel.ts';
export { newUserModel, type UserModel } from './user/userModel.ts';
