import type { StyleAxis } from '../corpus/style.ts';
import type { Evaluation } from './evaluate.ts';

export interface Target {
  readonly name: string;
  readonly value: number;
  readonly goal: number;
  readonly reached: boolean;
}

const ON_TOPIC = 0.85;
const REPEATING = 0.02;
const OBEDIENCE = 0.8;
const OBEYED: readonly StyleAxis[] = ['verbosity', 'formality', 'complexity', 'warmth'];

/** What nano is meant to reach, and whether it does. */
export function targetsOf({ model, obedience }: Evaluation): Target[] {
  return [
    {
      name: 'on topic and well formed',
      value: model.onTopic,
      goal: ON_TOPIC,
      reached: model.onTopic >= ON_TOPIC,
    },
    {
      name: 'repeating, at most',
      value: model.repeating,
      goal: REPEATING,
      reached: model.repeating <= REPEATING,
    },
    ...obedience
      .filter(({ axis }) => OBEYED.includes(axis))
      .map(({ axis, spearman }) => ({
        name: `obedience to ${axis}`,
        value: spearman,
        goal: OBEDIENCE,
        reached: spearman >= OBEDIENCE,
      })),
  ];
}
