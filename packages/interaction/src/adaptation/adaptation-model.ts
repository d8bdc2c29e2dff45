import { AXES, type Axis, type AxisValues } from '@lethe/protocol';
import { type AccessibilityState, newAccessibility } from './accessibility.ts';
import { NEUTRAL_AXIS } from './neutral-axis.ts';

/** One axis as it is kept: a pinned one stays, one that is not enabled counts as neutral. */
export interface AxisSetting {
  readonly value: number;
  readonly pinned: boolean;
  readonly enabled: boolean;
}

/** What is kept of a person's adaptation: plain data of constant size. */
export interface AdaptationModel {
  readonly axes: Readonly<Record<Axis, AxisSetting>>;
  readonly accessibility: AccessibilityState;
}

export const newAdaptationModel = (): AdaptationModel => ({
  axes: eachAxis(() => ({ value: NEUTRAL_AXIS, pinned: false, enabled: true })),
  accessibility: newAccessibility(),
});

/** The values that count for an answer: 0.5 where an axis is switched off. */
export const effectiveValues = ({ axes }: AdaptationModel): AxisValues =>
  eachAxis((axis) => (axes[axis].enabled ? axes[axis].value : NEUTRAL_AXIS));

export const eachAxis = <Value>(choose: (axis: Axis) => Value): Record<Axis, Value> =>
  Object.fromEntries(AXES.map((axis) => [axis, choose(axis)])) as Record<Axis, Value>;
