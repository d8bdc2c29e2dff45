import { AXES, type Axis } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { Style } from '../runtime/runtime.ts';

/** The control tokens of a style, in the order in which they stand before an answer. */
export type StyleTokens = (style: Style) => readonly number[];

const CONTROL_TOKEN = /^<\|([a-z]+)_(\d{1,2})\|>$/;

/**
 * Reads from a tokenizer's special tokens which axes a model was trained with and how finely: an axis
 * has as many levels as it has tokens `<|AXIS_0|>`, `<|AXIS_1|>`, ... and the axes stand in the order
 * of their ids. A level is an equal part of [0, 1], the last one closed.
 *
 * @throws TOKENIZER_INVALID if a level is missing.
 */
export function readStyleTokens(special: ReadonlyMap<string, number>): StyleTokens {
  const axes = AXES.map((axis) => ({ axis, levels: levelsOf(axis, special) }))
    .filter(({ levels }) => levels.length > 0)
    .sort((a, b) => a.levels[0] - b.levels[0]);
  return (style) => axes.map(({ axis, levels }) => levels[levelOf(style[axis], levels.length)]);
}

const levelOf = (value: number, levels: number): number =>
  Math.min(Math.max(Math.floor(value * levels), 0), levels - 1);

function levelsOf(axis: Axis, special: ReadonlyMap<string, number>): readonly number[] {
  const levels: number[] = [];
  for (const [name, token] of special) {
    const [, of, level] = CONTROL_TOKEN.exec(name) ?? [];
    if (of === axis) levels[Number(level)] = token;
  }
  if (levels.length !== Object.keys(levels).length) {
    throw errors.TOKENIZER_INVALID({ reason: `a level of <|${axis}_0|> is missing` });
  }
  return levels;
}
