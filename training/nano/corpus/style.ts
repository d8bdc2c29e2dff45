import type { Random } from './random.ts';

/** Number of levels of each control, in the order in which the control tokens stand. */
export const LEVELS = {
  complexity: 5,
  formality: 5,
  verbosity: 5,
  expressiveness: 3,
  directness: 3,
  warmth: 5,
  accessibility: 3,
  pace: 3,
} as const;

export type StyleAxis = keyof typeof LEVELS;

/** How an answer is to be written: a level of each control, from 0. */
export type Style = Readonly<Record<StyleAxis, number>>;

export const STYLE_AXES = Object.keys(LEVELS) as StyleAxis[];

const styleOf = (level: (axis: StyleAxis) => number): Style =>
  Object.fromEntries(STYLE_AXES.map((axis) => [axis, level(axis)])) as Style;

const middle = (axis: StyleAxis): number => (LEVELS[axis] - 1) / 2;

/** The middle level of every control. */
export const NEUTRAL: Style = styleOf(middle);

/** Every style is equally likely. */
export const anyStyle = (random: Random): Style => styleOf((axis) => random.below(LEVELS[axis]));

/** Mostly as people come: each control in the middle half of the time. */
export const randomStyle = (random: Random): Style =>
  styleOf((axis) => (random.chance(0.5) ? middle(axis) : random.below(LEVELS[axis])));

/** An answer has one sentence more than its level of verbosity. */
export const sentencesOf = ({ verbosity }: Style): number => verbosity + 1;
