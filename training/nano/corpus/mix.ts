import type { Random } from './random.ts';
import { anyStyle, randomStyle, type Style } from './style.ts';

/**
 * What a corpus consists of: `even` has every style equally often and up to four turns, `brief` has mostly
 * single questions in the styles people come with and short answers, so that more questions go into the
 * same number of tokens.
 */
export type Mix = 'even' | 'brief';

const TURNS: Readonly<Record<Mix, readonly number[]>> = {
  even: [1, 1, 1, 1, 2, 2, 2, 3, 3, 4],
  brief: [1, 1, 1, 1, 1, 1, 1, 2, 2, 3],
};
const VERBOSITY: Readonly<Record<Mix, readonly number[]>> = {
  even: [0, 1, 2, 3, 4],
  brief: [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 4],
};

export const turnsOf = (mix: Mix, random: Random): number => random.pick(TURNS[mix]);

export function styleOf(mix: Mix, random: Random): Style {
  const style = mix === 'even' && random.chance(0.5) ? anyStyle(random) : randomStyle(random);
  return { ...style, verbosity: random.pick(VERBOSITY[mix]) };
}
