import { LEVELS, STYLE_AXES, type Style } from '../corpus/style.ts';

/** Special tokens in the order of their ids, from 0. */
export const SPECIAL_TOKENS: readonly string[] = [
  '<|bos|>',
  '<|end|>',
  '<|user|>',
  '<|assistant|>',
  ...STYLE_AXES.flatMap((axis) =>
    Array.from({ length: LEVELS[axis] }, (_, level) => `<|${axis}_${level}|>`),
  ),
];

const id = (token: string): number => SPECIAL_TOKENS.indexOf(token);

export const BOS = id('<|bos|>');
export const END = id('<|end|>');
export const USER = id('<|user|>');
export const ASSISTANT = id('<|assistant|>');

/** The four control tokens of a style, in the order in which they stand before an answer. */
export const controlTokens = (style: Style): number[] =>
  STYLE_AXES.map((axis) => id(`<|${axis}_${style[axis]}|>`));
