import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../runtime/runtime.ts';
import { fitMessages } from './fit.ts';

const user = (content: string): Message => ({ role: 'user', content });
const assistant = (content: string): Message => ({ role: 'assistant', content });

/** Two tokens a message and one a letter. */
const encode = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ role, content }) => [role, ...content, 'end']);

describe('fitMessages', () => {
  it('leaves a conversation that fits as it is', () => {
    const messages = [user('ab'), assistant('c'), user('d')];
    expect(fitMessages(messages, 10, encode)).toEqual({
      tokens: encode(messages),
      truncated: false,
    });
  });

  it('leaves out the oldest turns, so that it opens with the user', () => {
    const messages = [user('ab'), assistant('c'), user('d'), assistant('e'), user('f')];
    expect(fitMessages(messages, 12, encode)).toEqual({
      tokens: encode(messages.slice(2)),
      truncated: true,
    });
  });

  it('keeps the end of a newest message that is too long alone', () => {
    const { tokens, truncated } = fitMessages([user(`${'x'.repeat(50)}yz`)], 10, encode);
    expect(tokens.slice(-3)).toEqual(['y', 'z', 'end']);
    expect(tokens.length).toBeLessThanOrEqual(10);
    expect(truncated).toBe(true);
  });

  it('takes the end of a template that is too long by itself', () => {
    const long = () => Array.from('template');
    expect(fitMessages([user('a')], 5, long)).toEqual({
      tokens: [...'plate'],
      truncated: true,
    });
  });

  it('fits any conversation, and reads no more than may fit', () => {
    const content = fc.string({ minLength: 1, maxLength: 30 });
    const turns = fc.array(fc.tuple(content, content), { maxLength: 20 });
    fc.assert(
      fc.property(turns, content, fc.integer({ min: 3, max: 100 }), (before, newest, most) => {
        const messages = [...before.flatMap(([q, a]) => [user(q), assistant(a)]), user(newest)];
        const { tokens, truncated } = fitMessages(messages, most, (kept) => {
          expect(kept.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThanOrEqual(
            16 * most,
          );
          return encode(kept);
        });
        expect(tokens.length).toBeLessThanOrEqual(most);
        expect(truncated).toBe(encode(messages).length > most);
      }),
    );
  });
});
