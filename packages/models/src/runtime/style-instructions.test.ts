import { AXES } from '@lethe/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import type { Style } from './runtime.ts';
import { styleInstructions } from './style-instructions.ts';

describe('styleInstructions', () => {
  it('says nothing near neutral and something for each axis that is not', () => {
    expect(styleInstructions({ ...NEUTRAL_STYLE, warmth: 0.6 })).toBe('');
    expect(styleInstructions({ ...NEUTRAL_STYLE, verbosity: 0.1, warmth: 0.9 })).toBe(
      'Answer in one or two sentences. Be warm and friendly.',
    );
  });

  it('asks for different things at the two ends of every axis', () => {
    for (const axis of Object.keys(NEUTRAL_STYLE)) {
      const [low, high] = [0, 1].map((value) =>
        styleInstructions({ ...NEUTRAL_STYLE, [axis]: value }),
      );
      expect(low).not.toBe('');
      expect(high).not.toBe('');
      expect(low).not.toBe(high);
    }
  });

  it('says the furthest axes where there is not room for all', () => {
    const style = { ...NEUTRAL_STYLE, complexity: 0.3, formality: 0.9, warmth: 1 };
    expect(styleInstructions(style, 60)).toBe(
      'Write formally, without contractions. Be warm and friendly.',
    );
    expect(styleInstructions(style, 30)).toBe('Be warm and friendly.');
    expect(styleInstructions(style, 5)).toBe('');
  });

  it('is never longer than it may be, and always whole sentences', () => {
    const axis = fc.double({ min: 0, max: 1, noNaN: true });
    const style = fc.record(Object.fromEntries(AXES.map((name) => [name, axis])));
    fc.assert(
      fc.property(style, fc.nat(400), (values, most) => {
        const text = styleInstructions(values as Style, most);
        expect(text.length).toBeLessThanOrEqual(most);
        if (text !== '') expect(styleInstructions(values as Style)).toContain(text.split('. ')[0]);
      }),
    );
  });
});
