import { type Adaptation, AXES, type Axis, type AxisState } from '@lethe/protocol';
import type { Measured } from '../sessions/person.ts';

/** A user's adaptation as it is announced: each axis with what moved it in the last turn. */
export function shownAdaptation({ adaptation, moved, history }: Measured): Adaptation {
  const axes = AXES.map((axis): [Axis, AxisState] => [
    axis,
    {
      change: 0,
      evidence: [],
      counterfactual: null,
      ...moved[axis],
      ...adaptation.axes[axis],
    },
  ]);
  return {
    axes: Object.fromEntries(axes) as Record<Axis, AxisState>,
    undoable: history.length > 0,
  };
}
