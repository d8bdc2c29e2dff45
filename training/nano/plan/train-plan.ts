import { INTENT_IDS } from '../corpus/intent-ids.ts';
import type { PlanSettings } from '../settings.ts';
import { type PlanExample, planExamples } from './plan-examples.ts';

/** Keeps the first steps of AdaGrad finite. */
const BEGIN = 1e-6;
/** A smaller difference from what is right changes nothing that can be measured. */
const LEAST = 1e-3;

/** Topics and, behind them, "about the last answer". */
export const PLAN_CLASSES = INTENT_IDS.length + 1;

/**
 * Trains a plan reader: logistic regression over hashed words by AdaGrad (Duchi, Hazan and Singer, 2011), a
 * request at a time. The same settings give the same bits.
 *
 * @returns `[places, PLAN_CLASSES]`, row-major
 */
export function trainPlan(seed: number, plan: PlanSettings): Float32Array {
  const weights = new Float32Array(plan.places * PLAN_CLASSES);
  const squares = new Float32Array(weights.length).fill(BEGIN);
  const examples = planExamples(seed, plan);
  for (let pass = 0; pass < plan.passes; pass++) {
    for (const example of examples) learn({ weights, squares, rate: plan.rate }, example);
  }
  return weights;
}

interface Learning {
  readonly weights: Float32Array;
  /** Sums of the squares of each weight's gradients. */
  readonly squares: Float32Array;
  readonly rate: number;
}

function learn({ weights, squares, rate }: Learning, { places, topic }: PlanExample): void {
  const scale = 1 / Math.sqrt(Math.max(places.length, 1));
  const likely = probabilities(weights, places, scale);
  for (let i = 0; i < PLAN_CLASSES; i++) {
    const error = likely[i]! - (i === topic ? 1 : 0);
    if (Math.abs(error) < LEAST) continue;
    const gradient = scale * error;
    for (const place of places) {
      const at = place * PLAN_CLASSES + i;
      squares[at]! += gradient ** 2;
      weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!);
    }
  }
}

function probabilities(
  weights: Float32Array,
  places: readonly number[],
  scale: number,
): Float64Array {
  const scores = new Float64Array(PLAN_CLASSES);
  for (const place of places) {
    const row = place * PLAN_CLASSES;
    for (let i = 0; i < PLAN_CLASSES; i++) scores[i]! += scale * weights[row + i]!;
  }
  let largest = -Infinity;
  for (const score of scores) if (score > largest) largest = score;
  let total = 0;
  for (let i = 0; i < PLAN_CLASSES; i++) total += scores[i] = Math.exp(scores[i]! - largest);
  for (let i = 0; i < PLAN_CLASSES; i++) scores[i]! /= total;
  return scores;
}
