import { ROUTE_FEATURES } from '../features.ts';
import { rewardOf } from '../reward.ts';

type Feature = (typeof ROUTE_FEATURES)[number];

/** A model of the invented world: its chance to please is a logistic function of the features. */
export interface WorldArm {
  readonly name: string;
  readonly runs: 'local' | 'cloud';
  readonly microcents: number;
  readonly firstTokenMs: number;
  readonly worth: Readonly<Partial<Record<Feature, number>>>;
}

export interface World {
  readonly turns: number;
  readonly costOfCent: number;
  readonly arms: readonly WorldArm[];
  readonly turn: Readonly<Record<'codeShare' | 'asksShare' | 'toolsShare' | 'poorShare', number>>;
}

/** The features of one turn, drawn by the world's shares. */
export function drawTurn({ turn }: World, next: () => number): number[] {
  const drawn: Record<Feature, number> = {
    always: 1,
    messageLength: next(),
    historyLength: next() ** 2,
    turns: next(),
    asks: next() < turn.asksShare ? 1 : 0,
    hasCode: next() < turn.codeShare ? 1 : 0,
    hasTools: next() < turn.toolsShare ? 1 : 0,
    digits: next() ** 4,
    wordLength: 0.3 + 0.4 * next(),
    lastWasPoor: next() < turn.poorShare ? 1 : 0,
    complexity: next(),
    verbosity: next(),
  };
  return ROUTE_FEATURES.map((name) => drawn[name]);
}

const chanceToPlease = ({ worth }: WorldArm, features: readonly number[]): number => {
  const sum = ROUTE_FEATURES.reduce(
    (total, name, at) => total + (worth[name] ?? 0) * features[at]!,
    0,
  );
  return 1 / (1 + Math.exp(-sum));
};

/** The reward that an answer which pleases earns more than one that does not. */
const outcome = ({ microcents, firstTokenMs }: WorldArm, pleases: boolean, cents: number): number =>
  rewardOf({ thumb: pleases ? 'up' : 'down', firstTokenMs, microcents }, cents);

/** Mean reward of an arm in a turn, which no policy is told. */
export const truth = (
  arm: WorldArm,
  features: readonly number[],
  { costOfCent }: World,
): number => {
  const chance = chanceToPlease(arm, features);
  return chance * outcome(arm, true, costOfCent) + (1 - chance) * outcome(arm, false, costOfCent);
};

/** One reward, drawn. */
export const drawReward = (
  arm: WorldArm,
  features: readonly number[],
  { costOfCent }: World,
  next: () => number,
): number => outcome(arm, next() < chanceToPlease(arm, features), costOfCent);
