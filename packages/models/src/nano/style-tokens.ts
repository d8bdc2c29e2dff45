import type { Style } from '../runtime/runtime.ts';

/** How finely each axis is told to the model, in the order in which the tokens stand. */
const LEVELS: readonly (readonly [axis: keyof Style, levels: number])[] = [
  ['verbosity', 5],
  ['formality', 3],
  ['complexity', 3],
  ['warmth', 3],
];

/** All control tokens a nano tokenizer must have. */
export const STYLE_TOKENS: readonly string[] = LEVELS.flatMap(([axis, levels]) =>
  Array.from({ length: levels }, (_, level) => `<|${axis}_${level}|>`),
);

/** The four control tokens of a style: each axis in equal steps. */
export const styleTokens = (style: Style): string[] =>
  LEVELS.map(([axis, levels]) => {
    const level = Math.min(Math.max(Math.floor(style[axis] * levels), 0), levels - 1);
    return `<|${axis}_${level}|>`;
  });
