import { expect, it } from 'vitest';
import { parseConstitution } from './parse-constitution.ts';

const parse = (text: string) => parseConstitution(text, { file: 'c.yaml' });

const failure = (text: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    return error;
  }
};

const principle = (changes: Record<string, string>) =>
  `principles:\n  - ${JSON.stringify({ id: 'a', title: 'T', text: 'X', action: 'block' }).slice(0, -1)}, ${Object.entries(
    { signals: '{"hate": 0.5}', ...changes },
  )
    .map(([key, value]) => `"${key}": ${value}`)
    .join(', ')}}`;

it('fills in what is not said', () => {
  expect(parse(principle({}))).toEqual({
    principles: [
      {
        id: 'a',
        title: 'T',
        text: 'X',
        weight: 1,
        appliesTo: ['input', 'output'],
        signals: { hate: 0.5 },
        action: 'block',
        examples: [],
      },
    ],
  });
});

it('an empty file says nothing', () => {
  expect(parse('')).toEqual({ principles: [] });
});

it.each([
  ['a weight of NaN', { weight: '.nan' }, 'principles.0.weight'],
  ['a weight below zero', { weight: '-1' }, 'principles.0.weight'],
  ['an unknown signal', { signals: '{"hate": 0.5, "rudeness": 0.5}' }, 'principles.0.signals'],
  ['a threshold of zero', { signals: '{"hate": 0}' }, 'principles.0.signals.hate'],
  ['no signal', { signals: '{}' }, 'principles.0.signals'],
  ['an unknown direction', { appliesTo: '["sideways"]' }, 'principles.0.appliesTo.0'],
  ['an unknown setting', { colour: '"red"' }, 'principles.0'],
])('%s is refused, with its place', (_, changes, path) => {
  const error = failure(principle(changes));
  expect(error).toMatchObject({ code: 'CONSTITUTION_INVALID' });
  expect((error as Error).message).toContain(`at ${path},`);
});

it('two principles of one id are refused', () => {
  const twice = `${principle({})}\n${principle({}).replace('principles:\n', '')}`;
  expect(failure(twice)).toMatchObject({ code: 'PRINCIPLE_DUPLICATE' });
});

it('an unknown signal is answered with those there are', () => {
  const error = failure(principle({ signals: '{"rudeness": 0.5}' })) as Error;
  expect(error.message).toContain('harmfulRequest');
});
