import type { Axis, AxisChange } from '@lethe/protocol';
import { newAccessibility } from './accessibility.ts';
import type { AdaptationModel } from './adaptation-model.ts';
import { NEUTRAL_AXIS } from './neutral-axis.ts';

/**
 * Applies what a person set themselves, at once. A value is clamped to [0, 1] (99 is 1, -5 is 0); one
 * that is not a number leaves the axis as it was. A value that is set is pinned too unless `pinned`
 * says otherwise. Setting `accessibility` is its switch: on above neutral, off at neutral or below.
 */
export function changeAxis(
  model: AdaptationModel,
  axis: Axis,
  change: AxisChange,
): AdaptationModel {
  const current = model.axes[axis];
  const set = change.value !== undefined && !Number.isNaN(change.value);
  const value = set ? Math.min(1, Math.max(0, change.value!)) : current.value;
  const setting = {
    value,
    pinned: change.pinned ?? (set || current.pinned),
    enabled: change.enabled ?? current.enabled,
  };
  return {
    axes: { ...model.axes, [axis]: setting },
    accessibility:
      set && axis === 'accessibility'
        ? { ...newAccessibility(), on: value > NEUTRAL_AXIS }
        : model.accessibility,
  };
}
