import { describe, expect, it } from 'vitest';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import { checkOptions } from './check-options.ts';
import type { GenerateOptions } from './runtime.ts';

const DEFAULTS = { temperature: 0.7, topK: 40, topP: 0.95, repetitionPenalty: 1.1 };
const facts = { turns: 1, sessions: 1, memories: 0, left: 0, masked: 0, style: ['warm'] };
const style = { ...NEUTRAL_STYLE, verbosity: 0, formality: 1 };
const options: GenerateOptions = {
  conversationId: 'c',
  userId: 'u',
  messages: [{ role: 'user', content: 'hi' }],
  style,
  seed: 1,
};
const checked = (change: object) => checkOptions({ ...options, ...change }, DEFAULTS);

describe('checkOptions', () => {
  it('fills in the defaults', () => {
    expect(checked({ temperature: undefined })).toEqual({
      conversationId: 'c',
      messages: [{ role: 'user', content: 'hi', style: undefined, facts: undefined }],
      style,
      seed: 1,
      maxTokens: 256,
      stop: [],
      logProbabilities: undefined,
      ...DEFAULTS,
    });
  });

  it('clamps the number of tokens to 1..1024', () => {
    expect(checked({ maxTokens: 0 }).maxTokens).toBe(1);
    expect(checked({ maxTokens: -5 }).maxTokens).toBe(1);
    expect(checked({ maxTokens: 1e9 }).maxTokens).toBe(1024);
  });

  it('keeps nothing that cannot cross threads', () => {
    const { signal } = new AbortController();
    const call = () => 'x';
    const told = { ...facts, call, style: [...facts.style, 'warm'] };
    const message = { role: 'user', content: 'hi', style: { ...style, call }, facts: told, call };
    const change = { signal, messages: [message], style: { ...style, call } };
    expect(structuredClone(checked(change))).toMatchObject({ style, messages: [{ style, facts }] });
  });

  it.each<[option: string, change: object]>([
    ['conversationId', { conversationId: '' }],
    ['conversationId', { conversationId: 'x'.repeat(201) }],
    ['userId', { userId: 5 }],
    ['messages', { messages: [] }],
    ['messages', { messages: undefined }],
    ['messages', { messages: [{ role: 'system', content: 'x' }] }],
    ['messages', { messages: [{ role: 'user', content: 5 }] }],
    ['messages', { messages: [{ role: 'assistant', content: 'x' }] }],
    ['messages', { messages: [{ role: 'user', content: ' \n ' }] }],
    ['messages', { messages: Array(10_001).fill({ role: 'user', content: 'x' }) }],
    ['messages', { messages: [{ role: 'user', content: 'x', style: { ...style, warmth: 9 } }] }],
    ['messages', { messages: [{ role: 'user', content: 'x', facts: { ...facts, left: -1 } }] }],
    ['messages', { messages: [{ role: 'user', content: 'x', facts: { ...facts, style: ['x'] } }] }],
    ['style', { style: undefined }],
    ['style', { style: { verbosity: 0.5, formality: 0.5, complexity: 0.5, warmth: 0.5 } }],
    ['style', { style: { ...style, verbosity: Number.NaN } }],
    ['style', { style: { ...style, formality: -0.1 } }],
    ['seed', { seed: 0.5 }],
    ['maxTokens', { maxTokens: Number.NaN }],
    ['temperature', { temperature: -1 }],
    ['temperature', { temperature: 2.1 }],
    ['topK', { topK: -1 }],
    ['topK', { topK: 1.5 }],
    ['topP', { topP: 0 }],
    ['topP', { topP: 1.1 }],
    ['repetitionPenalty', { repetitionPenalty: 0.9 }],
    ['repetitionPenalty', { repetitionPenalty: 2.1 }],
    ['logProbabilities', { logProbabilities: 21 }],
    ['logProbabilities', { logProbabilities: 0.5 }],
    ['stop', { stop: [''] }],
    ['stop', { stop: Array(17).fill('x') }],
    ['stop', { stop: ['x'.repeat(257)] }],
  ])('refuses a bad %s', (option, change) => {
    expect(() => checked(change)).toThrow(`The option "${option}" must be `);
    expect(() => checked(change)).toThrow(
      expect.objectContaining({ code: 'GENERATION_OPTION_INVALID', status: 400 }),
    );
  });
});
