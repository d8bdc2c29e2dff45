import { createRandom } from '../../sampling/random.ts';
import { createEstimator, type Estimate, meanAndError } from '../doubly-robust.ts';
import { type Regrets, simulate } from './simulate.ts';
import { THREE_MODELS } from './three-models.ts';
import { drawTurn, truth } from './world.ts';

/** What the router does in the invented world, beside policies that never learn. */
export interface SimulationReport {
  readonly seeds: number;
  /** Turns of one run. */
  readonly turns: number;
  /** Mean regret a turn over the runs, with its standard error. */
  readonly regrets: Readonly<Record<keyof Regrets, Estimate>>;
  /** What each model alone would have earned: estimated from the log of the first run, and in truth. */
  readonly alone: readonly {
    readonly model: string;
    readonly estimate: Estimate;
    readonly truth: number;
  }[];
}

/** Turns by which the true value of a policy is found. */
const TRUTH_TURNS = 50_000;
const TRUTH_SEED = 7;
const SEED_STEP = 1000;

/**
 * Lets the router learn in the invented world, once for each seed: about a fifth of a second each.
 *
 * @param options.turns of one run; those of the world by default
 */
export function simulateRouter({
  seeds,
  turns: most = THREE_MODELS.turns,
}: {
  seeds: number;
  turns?: number;
}): SimulationReport {
  const world = { ...THREE_MODELS, turns: most };
  const runs = Array.from({ length: seeds }, (_, at) => simulate(world, SEED_STEP * (at + 1)));
  const names = Object.keys(runs[0]?.regrets ?? {}) as (keyof Regrets)[];
  const estimate = createEstimator(runs[0]?.log ?? []);
  const { next } = createRandom(TRUTH_SEED);
  const turns = Array.from({ length: TRUTH_TURNS }, () => drawTurn(world, next));
  return {
    seeds,
    turns: world.turns,
    regrets: Object.fromEntries(
      names.map((name) => [name, meanAndError(runs.map(({ regrets }) => regrets[name]))]),
    ) as SimulationReport['regrets'],
    alone: world.arms.map((arm) => ({
      model: arm.name,
      estimate: estimate(() => new Map([[arm.name, 1]])),
      truth: turns.reduce((sum, turn) => sum + truth(arm, turn, world), 0) / turns.length,
    })),
  };
}
