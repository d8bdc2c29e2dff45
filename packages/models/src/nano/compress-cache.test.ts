import { describe, expect, it } from 'vitest';
import { request } from '../../test/request.ts';
import { createTinyNano } from '../../test/tiny-nano.ts';
import type { GenerationRequest } from '../runtime/check-options.ts';
import type { Message } from '../runtime/runtime.ts';
import type { NanoModel } from './nano-model.ts';

function run(model: NanoModel, asked: GenerationRequest = request()) {
  const steps = model.generate(asked);
  let text = '';
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { text, ...value };
    text += value.text;
  }
}

/** A first turn, and the request of the second one. */
function conversation(model: NanoModel) {
  const { text } = run(model, request({ maxTokens: 30 }));
  const answer: Message = { role: 'assistant', content: text, style: request().style };
  const messages = [...request().messages, answer, { role: 'user', content: 'a' } as const];
  return request({ messages });
}

describe('a compressed conversation', () => {
  it.each(['recent', 'heavy'] as const)('of which all is kept (%s) answers the same', (policy) => {
    const { model } = createTinyNano();
    const next = conversation(model);
    const other = createTinyNano().model;
    conversation(other);
    const { before, after } = other.compress('c1', { share: 1, policy })!;
    expect(after).toBe(before);
    expect(run(other, next)).toEqual(run(model, next));
  });

  it.each(['recent', 'heavy'] as const)(
    'of which half is kept (%s) goes on, reading nothing again',
    (policy) => {
      const { model } = createTinyNano();
      const next = conversation(model);
      const whole = model.exportState('c1')!;
      const { before, after } = model.compress('c1', { share: 0.5, policy, recent: 8 })!;
      expect(after).toBe(Math.floor(before / 2));
      expect(model.exportState('c1')!.length).toBeLessThan(0.6 * whole.length);
      const fresh = createTinyNano().model;
      conversation(fresh);
      const { reusedTokens, promptTokens, text } = run(model, next);
      expect({ reusedTokens, promptTokens }).toEqual(
        (({ reusedTokens, promptTokens }) => ({ reusedTokens, promptTokens }))(run(fresh, next)),
      );
      expect(text).not.toBe('');
    },
  );

  it('is the same after it was exported and imported', () => {
    const { model } = createTinyNano();
    const next = conversation(model);
    model.compress('c1', { share: 0.6, policy: 'heavy', recent: 8 });
    const other = createTinyNano().model;
    other.importState('c1', model.exportState('c1')!);
    expect(run(other, next)).toEqual(run(model, next));
  });

  it('forgets what was left out as soon as an earlier message changes', () => {
    const { model } = createTinyNano();
    conversation(model);
    model.compress('c1', { share: 0.5, policy: 'recent' });
    const other = request({ messages: [{ role: 'user', content: 'hello hell' }] });
    const { reusedTokens } = run(model, other);
    expect(reusedTokens).toBeGreaterThan(0);
    expect(reusedTokens).toBeLessThan(12);
    // The tokens up to the change are all there: sinks are always kept.
    expect(run(createTinyNano().model, other).reusedTokens).toBe(0);
  });

  it('can be compressed again', () => {
    const { model } = createTinyNano();
    conversation(model);
    const first = model.compress('c1', { share: 0.5, policy: 'heavy', recent: 4 })!;
    const second = model.compress('c1', { share: 0.5, policy: 'heavy', recent: 4 })!;
    expect(second.before).toBe(first.after);
    expect(second.after).toBe(Math.floor(first.after / 2));
  });

  it('is nothing where nothing is held, and unchanged where the share is none', () => {
    const { model } = createTinyNano();
    expect(model.compress('c1', { share: 0.5, policy: 'recent' })).toBeUndefined();
    conversation(model);
    const before = model.exportState('c1');
    expect(() => model.compress('c1', { share: 0, policy: 'heavy' })).toThrow('above 0');
    expect(model.exportState('c1')).toEqual(before);
  });
});

it('observing changes nothing, and each row spreads an attention of one', () => {
  const { llama } = createTinyNano();
  const [cache] = llama.caches;
  const tokens = Array.from({ length: 70 }, (_, i) => 40 + (i % 30));
  llama.forward(cache!, tokens, 0, 70);
  const before = llama.pack(cache!, 70);
  const { mass, entropies } = llama.observe(cache!, tokens, { from: 30, to: 70, slot: 30 });
  expect(llama.pack(cache!, 70)).toEqual(before);
  const { layers, heads } = llama.config;
  const whole = mass.reduce((sum, value) => sum + value, 0);
  expect(whole).toBeCloseTo(40 * layers * heads, 3);
  expect(entropies).toHaveLength(layers * heads);
  expect(entropies.every((entropy) => entropy > 0 && entropy <= 1)).toBe(true);
});
