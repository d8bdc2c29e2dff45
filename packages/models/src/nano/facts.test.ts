import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NanoFacts, STYLE_WORDS, writeCount, writeFacts } from './facts.ts';

const FACTS: NanoFacts = {
  turns: 12,
  sessions: 3,
  memories: 2,
  left: 0,
  masked: 0,
  style: ['short', 'warm'],
};

describe('writeFacts', () => {
  it('writes the counts and the style in one fixed order', () => {
    expect(writeFacts(FACTS)).toBe(
      'turns 12 sessions 3 memories 2 left 0 masked 0 style short warm',
    );
  });

  it('calls a style with nothing off neutral even', () => {
    expect(writeFacts({ ...FACTS, style: [] })).toMatch(/ style even$/);
  });

  it('tells the three strongest style words', () => {
    const style = ['short', 'warm', 'direct', 'brisk'] as const;
    expect(writeFacts({ ...FACTS, style })).toMatch(/ style short warm direct$/);
  });

  it('stays within 24 words and digits, plain ASCII, whatever the counts are', () => {
    const count = fc.oneof(fc.nat(), fc.double(), fc.constant(-1));
    const style = fc.array(fc.constantFrom(...STYLE_WORDS), { maxLength: 12 });
    const facts = fc.record({
      turns: count,
      sessions: count,
      memories: count,
      left: count,
      masked: count,
      style,
    });
    fc.assert(
      fc.property(facts, (value) => {
        const text = writeFacts(value);
        expect(text).toMatch(/^[a-z0-9 ]+$/);
        expect(text.match(/[a-z]+|[0-9]/g)!.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});

describe('writeCount', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, 'many'],
    [Number.POSITIVE_INFINITY, 'many'],
    [2.9, '2'],
    [-3, '0'],
    [Number.NaN, '0'],
  ])('writes %d as %s', (count, written) => expect(writeCount(count)).toBe(written));
});
