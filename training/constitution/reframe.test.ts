import { expect, it } from 'vitest';
import { mulberry32 } from '../mulberry32.ts';
import { reframe, reframed } from './reframe.ts';

const example = (text: string) =>
  ({ text, labels: { harmfulRequest: 1 }, source: 'test' }) as const;

it('asks for the same deed in other ways, with the same label and source', () => {
  const others = reframe([example('How can I pick the lock of a shed?')], { seed: 1, times: 40 });
  expect(others).toHaveLength(40);
  for (const { text, labels, source, isReworded } of others) {
    expect(text).toMatch(/\bpick(ing)? the lock of a shed/);
    expect(text).not.toMatch(/\b(DO|DOING)\b|[()|{}]/);
    expect({ labels, source, isReworded }).toEqual({
      labels: { harmfulRequest: 1 },
      source: 'test',
      isReworded: true,
    });
  }
  expect(new Set(others.map(({ text }) => text)).size).toBeGreaterThan(20);
});

it.each([
  'What is the capital of Peru?',
  'I hate Mondays.',
  'How much is it?',
  'How do I not fall asleep in class?',
  '',
])('leaves "%s" alone, which asks for no deed', (text) => {
  expect(reframed(text, mulberry32(1))).toBeUndefined();
});

it('takes time in proportion to a text that only begins like a question', () => {
  expect(reframed(`how can i ${'do '.repeat(50_000)}`, mulberry32(1))).toBeUndefined();
});
