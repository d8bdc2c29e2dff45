import type { Random } from './random.ts';

/** Number of levels of each control. */
export const LEVELS = { verbosity: 5, formality: 3, complexity: 3, warmth: 3 } as const;

export type StyleAxis = keyof typeof LEVELS;

/** How an answer is to be written: a level of each control, from 0. */
export type Style = Readonly<Record<StyleAxis, number>>;

export const STYLE_AXES = Object.keys(LEVELS) as StyleAxis[];

/** Every style is equally likely. */
export const randomStyle = (random: Random): Style => ({
  verbosity: random.below(LEVELS.verbosity),
  formality: random.below(LEVELS.formality),
  complexity: random.below(LEVELS.complexity),
  warmth: random.below(LEVELS.warmth),
});

/** An answer has one sentence more than its level of verbosity. */
export const sentencesOf = ({ verbosity }: Style): number => verbosity + 1;
