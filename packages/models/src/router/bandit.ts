import { errors } from '../errors.ts';
import { createRandom, type Random } from '../sampling/random.ts';
import { type ArmState, createLinearArm, freshArm, type LinearArm } from './linear-arm.ts';

export interface BanditOptions {
  /** How many numbers describe a turn. */
  readonly dimensions: number;
  readonly random?: Random;
  /** How much an unsure choice is favoured: 0 never. */
  readonly optimism?: number;
  /** The share of choices that are made at random, in [0.02, 1]: without it nothing could be learnt of the rest. */
  readonly exploration?: number;
  readonly state?: BanditState;
}

/** What was learnt, by the name of each choice. Numbers only. */
export interface BanditState {
  readonly version: 1;
  readonly dimensions: number;
  readonly arms: Readonly<Record<string, ArmState>>;
}

/** A choice that may be made now, and what it costs in units of reward. */
export interface Candidate {
  readonly arm: string;
  /** Subtracted from what is expected. */
  readonly cost?: number;
}

export interface Choice {
  readonly arm: string;
  /** The probability with which this choice was made, in (0, 1]: what an evaluation from the log needs. */
  readonly propensity: number;
  /** Whether it was drawn at random rather than for its score. */
  readonly explored: boolean;
  /** By choice: what is expected, what is added for being unsure, what is subtracted. */
  readonly scores: readonly {
    readonly arm: string;
    readonly expected: number;
    readonly bonus: number;
    readonly cost: number;
  }[];
}

/** Most choices that are remembered; the least used one makes room. */
export const MAX_ARMS = 64;

const OPTIMISM = 0.1;
const EXPLORATION = 0.03;
const LEAST_EXPLORATION = 0.02;

/** Chooses between models by what came of earlier choices in like turns. */
export interface Bandit {
  /** @throws ROUTE_NO_CANDIDATE */
  choose(features: readonly number[], candidates: readonly Candidate[]): Choice;
  /** What came of a choice: a reward, usually in [0, 1]. */
  learn(arm: string, features: readonly number[], reward: number): void;
  state(): BanditState;
}

/**
 * LinUCB with disjoint arms (Li et al. 2010, https://arxiv.org/abs/1003.0146), with a share of choices
 * drawn evenly: every choice has a known, positive probability.
 */
export function createBandit(options: BanditOptions): Bandit {
  const { dimensions, optimism = OPTIMISM, random = createRandom(1) } = options;
  const exploration = Math.max(options.exploration ?? EXPLORATION, LEAST_EXPLORATION);
  const arms = new Map<string, LinearArm>();
  if (options.state?.dimensions === dimensions)
    for (const [arm, state] of Object.entries(options.state.arms))
      arms.set(arm, createLinearArm(state));

  function armOf(name: string): LinearArm {
    const known = arms.get(name);
    if (known) return known;
    if (arms.size >= MAX_ARMS) {
      const [least] = [...arms].sort(([, a], [, b]) => a.observations - b.observations);
      arms.delete(least![0]);
    }
    const fresh = createLinearArm(freshArm(dimensions));
    arms.set(name, fresh);
    return fresh;
  }

  return {
    choose(features, candidates) {
      if (candidates.length === 0) throw errors.ROUTE_NO_CANDIDATE();
      const scores = candidates.map(({ arm, cost = 0 }) => {
        const { mean, width } = (arms.get(arm) ?? createLinearArm(freshArm(dimensions))).expect(
          features,
        );
        return { arm, expected: mean, bonus: optimism * width, cost };
      });
      const total = scores.map(({ expected, bonus, cost }) => expected + bonus - cost);
      const best = total.indexOf(Math.max(...total));
      const explored = random.next() < exploration;
      const chosen = explored ? Math.floor(random.next() * candidates.length) : best;
      const evenly = exploration / candidates.length;
      const propensity = chosen === best ? 1 - exploration + evenly : evenly;
      return { arm: candidates[chosen]!.arm, propensity, explored, scores };
    },
    learn: (arm, features, reward) => armOf(arm).learn(features, reward),
    state: () => ({
      version: 1,
      dimensions,
      arms: Object.fromEntries([...arms].map(([name, arm]) => [name, arm.state()])),
    }),
  };
}
