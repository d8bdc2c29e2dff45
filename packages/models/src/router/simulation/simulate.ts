import { createRandom } from '../../sampling/random.ts';
import { createBandit } from '../bandit.ts';
import type { LoggedChoice } from '../doubly-robust.ts';
import { ROUTE_FEATURES } from '../features.ts';
import { drawReward, drawTurn, truth, type World, type WorldArm } from './world.ts';

/** Mean regret a turn: what the best model of each turn would have earned more. */
export interface Regrets {
  readonly bandit: number;
  /** The bandit told the rewards of other turns: it must do no better than chance. */
  readonly shuffled: number;
  readonly chance: number;
  readonly alwaysLocal: number;
  /** The better one of the cloud models, always. */
  readonly alwaysCloud: number;
  /** The best threshold on the length of the message, chosen with hindsight. */
  readonly bestThreshold: number;
}

export interface Simulation {
  readonly regrets: Regrets;
  /** What the bandit chose and what came of it. */
  readonly log: readonly LoggedChoice[];
}

type Chooser = (features: readonly number[], at: number) => WorldArm;

const LENGTH = ROUTE_FEATURES.indexOf('messageLength');
const THRESHOLDS = Array.from({ length: 21 }, (_, at) => at / 20);

/** One run of the world under one seed. */
export function simulate(world: World, seed: number): Simulation {
  const { next } = createRandom(seed);
  const turns = Array.from({ length: world.turns }, () => drawTurn(world, next));
  const best = turns.map((features) =>
    Math.max(...world.arms.map((arm) => truth(arm, features, world))),
  );
  const regretOf = (choose: Chooser): number =>
    turns.reduce(
      (sum, features, at) => sum + best[at]! - truth(choose(features, at), features, world),
      0,
    ) / turns.length;

  const local = world.arms.filter(({ runs }) => runs === 'local')[0]!;
  const cloud = world.arms.filter(({ runs }) => runs === 'cloud');
  const learning = learn(world, turns, seed, false);
  const misled = learn(world, turns, seed, true);
  return {
    log: learning.log,
    regrets: {
      bandit: regretOf((_, at) => learning.chosen[at]!),
      shuffled: regretOf((_, at) => misled.chosen[at]!),
      chance: world.arms.reduce((sum, arm) => sum + regretOf(() => arm), 0) / world.arms.length,
      alwaysLocal: regretOf(() => local),
      alwaysCloud: Math.min(...cloud.map((arm) => regretOf(() => arm))),
      bestThreshold: Math.min(
        ...cloud.flatMap((arm) =>
          THRESHOLDS.map((from) =>
            regretOf((features) => (features[LENGTH]! < from ? local : arm)),
          ),
        ),
      ),
    },
  };
}

/** Lets the bandit choose and learn; shuffled, it is told what came of any turn and any choice. */
function learn(world: World, turns: readonly number[][], seed: number, isShuffled: boolean) {
  const { next } = createRandom(seed + 1);
  const bandit = createBandit({
    dimensions: ROUTE_FEATURES.length,
    random: createRandom(seed + 2),
  });
  const candidates = world.arms.map(({ name }) => ({ arm: name }));
  const arms = new Map(world.arms.map((arm) => [arm.name, arm]));
  const chosen: WorldArm[] = [];
  const log: LoggedChoice[] = [];
  for (const features of turns) {
    const { arm: name, propensity } = bandit.choose(features, candidates);
    const arm = arms.get(name)!;
    const of = isShuffled ? world.arms[Math.floor(next() * world.arms.length)]! : arm;
    const told = isShuffled ? turns[Math.floor(next() * turns.length)]! : features;
    const reward = drawReward(of, told, world, next);
    bandit.learn(name, features, reward);
    chosen.push(arm);
    log.push({ arm: name, features, propensity, reward });
  }
  return { chosen, log };
}
