import { AXES, type Axis, type AxisValues } from '@lethe/protocol';
import { describe, expect, it } from 'vitest';
import { LONG_ANSWERS } from './answers.fixture.ts';
import { planEdits } from './plan.ts';
import { createPostprocess } from './postprocess.ts';

const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as AxisValues;
const STEPS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function shown(answer: string, axes: AxisValues): string {
  const transform = createPostprocess(planEdits(axes));
  return transform.push(answer) + transform.end();
}

const wordsOf = (text: string) => text.match(/[A-Za-z']+/g) ?? [];
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const CONTRACTION = /'(?:m|re|s|ll|ve|d)\b|n't\b/g;
const OPENER =
  /(?:great|good) question[.!]|(?:Sure|Of course|Certainly)!|happy to help\.|help with that\.|Let me explain\.|Let(?:'s| me) see\./gi;
const CLOSER =
  /let me know if|feel free to|hope (?:this|that) helps|(?:know more|explain more)|anything else|what else|here if/gi;

/** What each axis is there to move, measured on text alone. */
const PROPERTIES = {
  words: (text: string) => wordsOf(text).length,
  contractionShare: (text: string) => count(text, CONTRACTION) / wordsOf(text).length,
  /** A contraction counts as the two words it stands for. */
  longWordShare: (text: string) =>
    wordsOf(text).filter((word) => /^[a-z]{7,}$/i.test(word)).length /
    (wordsOf(text).length + count(text, CONTRACTION)),
  openers: (text: string) => count(text, OPENER),
  closers: (text: string) => count(text, CLOSER),
};

type Property = keyof typeof PROPERTIES;

const OWN: readonly [Axis, Property, 1 | -1][] = [
  ['verbosity', 'words', 1],
  ['formality', 'contractionShare', -1],
  ['complexity', 'longWordShare', 1],
  ['accessibility', 'longWordShare', -1],
  ['pace', 'openers', -1],
  ['directness', 'closers', -1],
];

/** All answers together, as shown at each step of each axis. */
const SHOWN = new Map(
  OWN.map(([axis]) => [
    axis,
    STEPS.map((value) =>
      LONG_ANSWERS.map((answer) => shown(answer, { ...NEUTRAL, verbosity: 1, [axis]: value })).join(
        '\n',
      ),
    ),
  ]),
);

const sweep = (axis: Axis, property: Property): number[] =>
  SHOWN.get(axis)!.map(PROPERTIES[property]);

const rangeOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** Ranks with ties shared, then Pearson's correlation: Spearman's rho. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]) =>
    values.map(
      (value) =>
        values.filter((other) => other < value).length +
        (values.filter((other) => other === value).length + 1) / 2,
    );
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length + 1) / 2;
  const dot = (u: number[], v: number[]) =>
    u.reduce((sum, value, index) => sum + (value - mean) * ((v[index] as number) - mean), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

describe('moving one axis from 0.1 to 0.9', () => {
  it.each(OWN)('%s moves %s monotonically', (axis, property, sign) => {
    expect(spearman(STEPS, sweep(axis, property)) * sign).toBeGreaterThanOrEqual(0.9);
  });

  // Closing offers come last, so a tighter sentence budget takes them along: `closers` has no row.
  const others = OWN.flatMap(([axis, own]) =>
    OWN.filter(([, property]) => property !== own && property !== 'closers').map(
      ([owner, property]) => [axis, property, owner] as const,
    ),
  );

  it.each(others)('%s moves %s by less than a quarter of what %s does', (axis, property, owner) => {
    const moved = rangeOf(sweep(axis, property)) / rangeOf(sweep(owner, property));
    expect(moved).toBeLessThan(0.25);
  });
});
