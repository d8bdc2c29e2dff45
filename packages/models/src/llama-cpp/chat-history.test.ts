import { describe, expect, it } from 'vitest';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import { chatHistory } from './chat-history.ts';

const facts = { turns: 3, sessions: 1, memories: 0, left: 0, masked: 0, style: [] };

describe('chatHistory', () => {
  it('opens with the style, keeps the turns and ends with the answer to write', () => {
    const messages = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'b' },
      { role: 'user', content: 'c\ud800', facts },
    ] as const;
    expect(chatHistory(messages, { ...NEUTRAL_STYLE, pace: 1 })).toEqual([
      { type: 'system', text: 'Be brisk.' },
      { type: 'user', text: 'a' },
      { type: 'model', response: ['b'] },
      {
        type: 'user',
        text: "c\ufffd\n\n(Lethe's own state: turns 3 sessions 1 memories 0 left 0 masked 0 style even)",
      },
      { type: 'model', response: [] },
    ]);
    expect(chatHistory(messages, NEUTRAL_STYLE)[0]).toEqual({ type: 'user', text: 'a' });
  });

  it('puts memories below the message they belong to', () => {
    const messages = [{ role: 'user', content: 'a', memories: ['b', 'c'] }] as const;
    expect(chatHistory(messages, NEUTRAL_STYLE)[0]).toEqual({
      type: 'user',
      text: 'a\n\n(I asked you to remember: b; c)',
    });
  });
});
