import { AXES, type AxisValues } from '@lethe/protocol';
import { expect, it } from 'vitest';
import { samplingOf } from './sampling.ts';
import { NEUTRAL } from './style.fixture.ts';
import { styleOf } from './style.ts';

it('asks for all eight axes as they are', () => {
  const axes = Object.fromEntries(AXES.map((axis, i) => [axis, i / 16])) as AxisValues;
  expect(styleOf(axes)).toEqual(axes);
});

it.each([
  [0.5, 0.5, 0.5],
  [0.5, 0, 0.5],
  [0.5, 0.9, 0.1],
  [0.2, 1, 0],
  [1, 1, 0.5],
])('complexity %d with accessibility %d is written at %d', (complexity, accessibility, plain) => {
  expect(styleOf({ ...NEUTRAL, complexity, accessibility }).complexity).toBeCloseTo(plain, 10);
});

it.each([
  [0, 0, 64, 0.3],
  [0.5, 0.5, 160, 0.5],
  [1, 1, 256, 0.7],
])(
  'verbosity %d and expressiveness %d draw %d tokens at %d',
  (verbosity, expressiveness, maxTokens, temperature) => {
    const sampling = samplingOf({ verbosity, expressiveness });
    expect(sampling.maxTokens).toBe(maxTokens);
    expect(sampling.temperature).toBeCloseTo(temperature, 10);
  },
);
