import { describe, expect, it } from 'vitest';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import { request } from '../../test/request.ts';
import { createTinyNano, TINY_NANO } from '../../test/tiny-nano.ts';
import type { Message, TokenEvent } from '../runtime/runtime.ts';
import type { NanoModel } from './nano-model.ts';

const style = NEUTRAL_STYLE;
const user = (content: string): Message => ({ role: 'user', content });

function run(model: NanoModel, asked = request(), isAborted?: () => boolean) {
  const steps = model.generate(asked, isAborted);
  const texts: string[] = [];
  const tokens: TokenEvent[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { text: texts.join(''), texts, tokens, ...value };
    texts.push(value.text);
    if (value.token) tokens.push(value.token);
  }
}

describe('createNanoModel', () => {
  it('gives the same answer for the same seed, another for another', () => {
    const { model } = createTinyNano();
    const texts = [1, 1, 2].map((seed) => run(model, request({ seed })).text);
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe(texts[2]);
  });

  it('ends after as many tokens as were asked for', () => {
    const { model } = createTinyNano();
    expect(run(model)).toMatchObject({
      reason: 'length',
      promptTokens: 13,
      completionTokens: 20,
      truncatedPrompt: false,
    });
  });

  it('ends when the context is full', () => {
    const { model } = createTinyNano();
    const { reason, promptTokens, completionTokens } = run(model, request({ maxTokens: 1_000 }));
    expect(reason).toBe('length');
    // The last token is chosen from the last position and needs no place of its own.
    expect(promptTokens + completionTokens).toBe(TINY_NANO.context + 1);
  });

  it('leaves three eighths of the context to the answer and says that it cut the message', () => {
    const { model } = createTinyNano();
    const long = request({ messages: [user('x'.repeat(8_192))], maxTokens: 1_000 });
    expect(run(model, long)).toMatchObject({
      promptTokens: (TINY_NANO.context * 5) / 8,
      truncatedPrompt: true,
    });
  });

  it('goes on from what it knows of the conversation, with the very same answer', () => {
    const { model } = createTinyNano();
    const { text, promptTokens } = run(model, request({ maxTokens: 5 }));
    const messages = [
      user('hello the'),
      { role: 'assistant', content: text, style } as const,
      user('a'),
    ];
    const second = run(model, request({ messages }));
    const fresh = run(createTinyNano().model, request({ messages }));
    expect(fresh.reusedTokens).toBe(0);
    expect(second.reusedTokens).toBeGreaterThanOrEqual(promptTokens);
    expect(second).toEqual({ ...fresh, reusedTokens: second.reusedTokens });
  });

  it('stops at a stop string and leaves it out', () => {
    const whole = run(createTinyNano().model).text;
    const stop = whole.slice(6, 9);
    const { text, reason } = run(createTinyNano().model, request({ stop: [stop] }));
    expect(reason).toBe('stop');
    expect(text).toBe(whole.slice(0, whole.indexOf(stop)));
  });

  it('stops within one token when it is aborted, and keeps the text so far', () => {
    const { model } = createTinyNano();
    const whole = run(model).text;
    let steps = 0;
    const aborted = run(model, request({ conversationId: 'c2' }), () => ++steps > 5);
    expect(aborted).toMatchObject({ reason: 'abort', completionTokens: 5 });
    expect(whole.startsWith(aborted.text)).toBe(true);
  });

  it('writes nothing when it is aborted before it begins, and answers rightly afterwards', () => {
    const { model } = createTinyNano();
    expect(run(model, request(), () => true)).toMatchObject({ reason: 'abort', text: '' });
    expect(run(model)).toEqual(run(createTinyNano().model));
  });

  it('ends after 60 seconds by its clock', () => {
    let now = 0;
    const { model } = createTinyNano({ clock: () => (now += 10_000) });
    const { reason, completionTokens } = run(model, request({ maxTokens: 1_000 }));
    expect({ reason, completionTokens }).toEqual({ reason: 'time', completionTokens: 5 });
  });

  it('never puts a special token into an answer', () => {
    const { model, vocabulary } = createTinyNano();
    for (let seed = 0; seed < 20; seed++) {
      const { texts, completionTokens, reason } = run(model, request({ seed, temperature: 2 }));
      // One step for the prompt, one for the rest; an ending token and a plan are steps without text.
      const silent = texts.length - completionTokens - 2;
      expect(silent).toBeGreaterThanOrEqual(reason === 'end' ? 1 : 0);
      expect(silent).toBeLessThanOrEqual(reason === 'end' ? 2 : 1);
    }
    expect(vocabulary.banned).not.toContain(vocabulary.end);
  });

  it('holds no more conversations than it has caches, and forgets the one unused for longest', () => {
    const { model } = createTinyNano({ caches: 2 });
    const reused = (conversationId: string) => run(model, request({ conversationId })).reusedTokens;
    expect(['a', 'b', 'a', 'c'].map(reused)).toEqual([0, 0, 12, 0]);
    expect(model.conversations).toBe(2);
    expect(['a', 'b'].map(reused)).toEqual([12, 0]);
  });

  it('holds no more after 1,000 conversations', () => {
    const { model } = createTinyNano({ caches: 2 });
    for (let i = 0; i < 1_000; i++) run(model, request({ conversationId: `c${i}`, maxTokens: 1 }));
    expect(model.conversations).toBe(2);
  });
});

describe('forget', () => {
  it('leaves nothing of the conversation in memory, in no cache and no buffer', () => {
    const { model, memory } = createTinyNano({ caches: 1 });
    const untouched = memory.slice();
    run(model);
    expect(memory).not.toEqual(untouched);
    model.forget('c1');
    expect(model.conversations).toBe(0);
    expect(memory).toEqual(untouched);
    expect(run(model).reusedTokens).toBe(0);
  });

  it("does not disturb another conversation's answer", () => {
    const { model } = createTinyNano();
    const expected = run(model).text;
    run(model, request({ conversationId: 'c2' }));
    const forgetEachTime = () => {
      model.forget('c2');
      run(model, request({ conversationId: 'c3', maxTokens: 1 }));
      model.forget('c3');
      return false;
    };
    expect(run(model, request(), forgetEachTime).text).toBe(expected);
  });

  it('does nothing for a conversation it does not know', () => {
    const { model } = createTinyNano();
    run(model);
    model.forget('another');
    expect(run(model).reusedTokens).toBe(12);
  });
});
