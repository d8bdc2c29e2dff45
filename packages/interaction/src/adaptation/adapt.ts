import type { Axis, AxisState } from '@lethe/protocol';
import type { FeatureVector } from '../features/feature-names.ts';
import { isCorrectingMore, isSlower } from '../rhythm/typing-change.ts';
import type { MeasuredTurn } from '../user/observe-turn.ts';
import type { UserModel } from '../user/user-model.ts';
import { countTurn, moveAccessibility } from './accessibility.ts';
import { type AdaptationModel, eachAxis } from './adaptation-model.ts';
import { type Move, moveStyle, STILL, sumOf } from './move-style.ts';
import { STYLE_RULES } from './style-rules.ts';

/**
 * Follows one observed turn: returns the model after it and, for each axis, how far it moved, the
 * evidence (contributions add up to the change) and what would have left it where it was. Pure. A
 * pinned axis and one switched off do not move.
 */
export function adapt(options: {
  model: AdaptationModel;
  features: FeatureVector;
  /** As `observeTurn` returned it. */
  user: UserModel;
  measured: MeasuredTurn;
}): { model: AdaptationModel; axes: Record<Axis, AxisState> } {
  const { model, features, user, measured } = options;
  const slow = measured.timed
    ? isSlower(features) || isCorrectingMore(features, user.baselines)
    : null;
  const accessibility = countTurn(model.accessibility, slow);

  const moveOf = (axis: Axis): Move => {
    const { value, pinned, enabled } = model.axes[axis];
    if (pinned || !enabled) return STILL;
    if (axis === 'accessibility')
      return moveAccessibility(value, model.accessibility, accessibility);
    if (axis === 'pace' && !measured.timed) return STILL;
    const move = moveStyle(value, STYLE_RULES[axis], { features, measured });
    return axis === 'warmth' && slow ? notFalling(move) : move;
  };

  const axes = eachAxis((axis): AxisState => {
    const { value, pinned, enabled } = model.axes[axis];
    const { change, evidence, counterfactual } = moveOf(axis);
    return {
      value: Math.min(1, Math.max(0, value + change)),
      change,
      pinned,
      enabled,
      evidence: [...evidence],
      counterfactual,
    };
  });
  return {
    model: {
      axes: eachAxis((axis) => ({ ...model.axes[axis], value: axes[axis].value })),
      accessibility,
    },
    axes,
  };
}

/** Someone who types slowly or corrects much is met no colder: what would lower warmth is held. */
function notFalling(move: Move): Move {
  if (move.change >= 0) return move;
  const held = { measure: 'slowTurn', observed: 1, contribution: -move.change };
  const evidence = [...move.evidence, held];
  return { change: sumOf(evidence), evidence, counterfactual: null };
}
