import { createRandom, doublyRobust, ROUTE_FEATURES } from '@lethe/models';
import { type Regrets, simulate } from './simulate.ts';
import { drawTurn, readWorld, truth } from './world.ts';

const SEEDS = 20;
/** Turns by which the true value of a policy is found. */
const TRUTH_TURNS = 50_000;

const NAMES: Readonly<Record<keyof Regrets, string>> = {
  bandit: 'the router',
  bestThreshold: 'best threshold on length, with hindsight',
  alwaysLocal: 'always local',
  alwaysCloud: 'always the better cloud model',
  chance: 'by chance',
  shuffled: 'the router, told shuffled rewards',
};

function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(variance / (values.length - 1) / values.length) };
}

/** `npm run evaluate -- router`: regret in the invented world, and how well a log tells of other policies. */
export const evaluateRouter = async (): Promise<number> => {
  const world = await readWorld();
  const runs = Array.from({ length: SEEDS }, (_, at) => simulate(world, 1000 * (at + 1)));
  const out = (line: string) => void process.stdout.write(`${line}\n`);
  out(`${SEEDS} seeds of ${world.turns} turns; mean regret a turn, with its standard error`);
  for (const name of Object.keys(NAMES) as (keyof Regrets)[]) {
    const { mean, error } = meanAndError(runs.map(({ regrets }) => regrets[name]));
    out(`  ${NAMES[name].padEnd(42)} ${mean.toFixed(4)} ± ${error.toFixed(4)}`);
  }
  out('');
  out('What each model alone would have earned, from the log of the router and in truth');
  const { next } = createRandom(7);
  const turns = Array.from({ length: TRUTH_TURNS }, () => drawTurn(world, next));
  for (const arm of world.arms) {
    const policy = () => new Map([[arm.name, 1]]);
    const { value, error } = doublyRobust(runs[0]!.log, policy);
    const real = turns.reduce((sum, turn) => sum + truth(arm, turn, world), 0) / turns.length;
    out(
      `  ${arm.name.padEnd(42)} ${value.toFixed(3)} ± ${error.toFixed(3)}, truly ${real.toFixed(3)}`,
    );
  }
  out('');
  out(`Features: ${ROUTE_FEATURES.join(', ')}`);
  const { bandit, bestThreshold, shuffled, chance } = averages(runs.map(({ regrets }) => regrets));
  return bandit < bestThreshold && shuffled > 0.8 * chance ? 0 : 1;
};

const averages = (all: readonly Regrets[]): Regrets =>
  Object.fromEntries(
    Object.keys(NAMES).map((name) => [
      name,
      all.reduce((sum, regrets) => sum + regrets[name as keyof Regrets], 0) / all.length,
    ]),
  ) as unknown as Regrets;
