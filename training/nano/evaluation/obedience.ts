import type { Runtime } from '@lethe/models';
import { LEVELS, NEUTRAL, STYLE_AXES, type StyleAxis } from '../corpus/style.ts';
import { ask, request } from './ask.ts';
import { PROPERTIES } from './properties.ts';
import { spearman } from './spearman.ts';

export interface Obedience {
  readonly axis: StyleAxis;
  readonly property: string;
  /** Mean of the axis's own property at each level. */
  readonly means: readonly number[];
  /** Rank correlation of level and own property over all answers. */
  readonly spearman: number;
  /** Rank correlation of this axis's level with every axis's property: leakage, but for its own. */
  readonly leakage: Readonly<Record<StyleAxis, number>>;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Asks the same requests at every level of each control, the others in the middle. */
export async function measureObedience(
  runtime: Runtime,
  prompts: readonly string[],
  {
    seed,
    onAnswer,
    axes = STYLE_AXES,
  }: { seed: number; onAnswer: () => void; axes?: readonly StyleAxis[] },
): Promise<Obedience[]> {
  const results: Obedience[] = [];
  for (const axis of axes) {
    const answers: { level: number; text: string }[] = [];
    for (let level = 0; level < LEVELS[axis]; level++) {
      for (const [index, prompt] of prompts.entries()) {
        const style = { ...NEUTRAL, [axis]: level };
        const { text } = await ask(runtime, [request(prompt)], style, seed + index);
        answers.push({ level, text });
        onAnswer();
      }
    }
    const levels = answers.map(({ level }) => level);
    const correlation = (measured: StyleAxis): number =>
      spearman(
        levels,
        answers.map(({ text }) => PROPERTIES[measured].measure(text)),
      );
    const { name, measure } = PROPERTIES[axis];
    results.push({
      axis,
      property: name,
      means: Array.from({ length: LEVELS[axis] }, (_, level) =>
        mean(answers.filter((answer) => answer.level === level).map(({ text }) => measure(text))),
      ),
      spearman: correlation(axis),
      leakage: Object.fromEntries(
        STYLE_AXES.map((measured) => [measured, correlation(measured)]),
      ) as Record<StyleAxis, number>,
    });
  }
  return results;
}
