import { expect, it } from 'vitest';
import type { Turn } from '../conversations/conversation.ts';
import { NEUTRAL } from '../style/style.fixture.ts';
import { promptOf } from './prompt.ts';

const style = { ...NEUTRAL, verbosity: 0.2 };
const turn = (text: string, answer: string, answered = true) =>
  ({ text, answer, style, receipt: answered ? {} : null }) as Turn;
const contentOf = (turns: Turn[], contextTokens = 512) =>
  promptOf(turns, turns.at(-1)!, { contextTokens }).map(({ content }) => content);

it('holds the answered turns and ends with the message to answer', () => {
  const turns = [turn('one', 'first'), turn('two', '', false)];
  expect(promptOf(turns, turns[1]!, { contextTokens: 512 })).toEqual([
    { role: 'user', content: 'one' },
    { role: 'assistant', content: 'first', style },
    { role: 'user', content: 'two' },
  ]);
});

it('tells facts with the messages they were gathered for', () => {
  const facts = { turns: 1, sessions: 1, memories: 0, left: 0, masked: 0, style: [] };
  const turns = [{ ...turn('one', 'first'), facts }, turn('two', '', false)];
  expect(promptOf(turns, turns[1]!, { contextTokens: 512 })).toEqual([
    { role: 'user', content: 'one', facts },
    { role: 'assistant', content: 'first', style },
    { role: 'user', content: 'two' },
  ]);
});

it('leaves out turns that failed and turns stopped before their first word', () => {
  const turns = [
    turn('one', 'half an ans', false),
    turn('two', ''),
    turn('three', 'third'),
    turn('four', '', false),
  ];
  expect(contentOf(turns)).toEqual(['three', 'third', 'four']);
});

it('leaves out later turns', () => {
  const turns = [turn('one', 'first'), turn('two', 'second'), turn('three', 'third')];
  expect(promptOf(turns, turns[1]!, { contextTokens: 512 }).at(-1)?.content).toBe('two');
});

it('keeps one turn more than can fit, so that the model sees it was too much', () => {
  const turns = Array.from({ length: 200 }, (_, index) => turn('x'.repeat(100), `answer ${index}`));
  const contents = contentOf(turns, 64);
  const units = contents.join('').length;
  expect(units).toBeGreaterThan(64 * 16);
  expect(units).toBeLessThan(64 * 16 + 120);
});
