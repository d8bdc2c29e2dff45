import type { Counterfactual, Evidence } from '@lethe/protocol';
import { NEUTRAL_AXIS } from './neutral-axis.ts';
import { placeOn, valueAt } from './scale.ts';
import type { Readings, Rule } from './style-rules.ts';

/** Share of the way from the current to the observed value that an axis goes in one turn. */
export const STEP = 0.2;

export interface Move {
  readonly change: number;
  /** Largest first; the contributions, added in this order, are the change. */
  readonly evidence: readonly Evidence[];
  readonly counterfactual: Counterfactual | null;
}

export const STILL: Move = { change: 0, evidence: [], counterfactual: null };

interface Part extends Evidence {
  readonly rule: Rule | null;
}

/**
 * Moves an axis by 0.2 x (observed - current), where observed = 0.5 + sum of weight x place. The
 * change is exactly the sum of what each measure adds and of `currentValue`, the pull back to neutral.
 */
export function moveStyle(current: number, rules: readonly Rule[], readings: Readings): Move {
  const parts: Part[] = rules.flatMap((rule) => {
    const observed = rule.read(readings);
    if (observed === null) return [];
    const contribution = STEP * rule.weight * placeOn(rule.scale, observed);
    return [{ measure: rule.measure, observed, contribution, rule }];
  });
  parts.push({
    measure: 'currentValue',
    observed: current,
    contribution: STEP * (NEUTRAL_AXIS - current),
    rule: null,
  });
  const moving = parts
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const change = sumOf(moving);
  return {
    change,
    evidence: moving.map(({ measure, observed, contribution }) => ({
      measure,
      observed,
      contribution,
    })),
    counterfactual: change === 0 ? null : stillAt(moving),
  };
}

export const sumOf = (parts: readonly Evidence[]): number =>
  parts.reduce((sum, { contribution }) => sum + contribution, 0);

/** The one measure, most telling first, whose other value would have left the axis where it was. */
function stillAt(parts: readonly Part[]): Counterfactual | null {
  for (const { rule, measure, observed } of parts) {
    if (rule === null) continue;
    const others = sumOf(parts.filter((part) => part.measure !== measure));
    const needed = valueAt(rule.scale, -others / (STEP * rule.weight));
    if (needed !== null) return { measure, observed, needed };
  }
  return null;
}
