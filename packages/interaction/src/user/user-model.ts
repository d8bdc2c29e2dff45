import { type Baseline, newBaseline } from '../baseline/baseline.ts';
import { newUsualHour, type UsualHour } from '../baseline/usual-hour.ts';
import { FEATURES } from '../features/feature-names.ts';

/** What is known of a person over all sessions: plain numbers, of constant size. */
export interface UserModel {
  readonly turns: number;
  /** 32 baselines by feature index. */
  readonly baselines: readonly Baseline[];
  readonly usualHour: UsualHour;
}

export const newUserModel = (): UserModel => ({
  turns: 0,
  baselines: FEATURES.map(newBaseline),
  usualHour: newUsualHour(),
});
