import { expect, it } from 'vitest';
import { NANO, NANO_SMALL, totalSteps } from '../settings.ts';
import { createTokenizerFile } from '../tokenizer/create.ts';
import { createRunNames } from './run-name.ts';

/** Steps that read the corpus's first edition, and the name of the run at the last of them. */
const FROZEN = [
  { settings: NANO, step: 8800, name: 'f8cac3a48cf029ee' },
  { settings: NANO_SMALL, step: 1400, name: 'd7eb65d45b565cab' },
];

it.each(FROZEN)(
  '$settings.name reads the first edition as it was when it was trained',
  ({ settings, step, name }) => {
    const first = settings.stages.filter(({ edition }) => edition === 'first');
    expect(totalSteps({ stages: first })).toBe(step);
    expect(settings.stages.slice(0, first.length)).toEqual(first);
    expect(createRunNames(settings, createTokenizerFile(settings))(step)).toBe(name);
  },
  120_000,
);
