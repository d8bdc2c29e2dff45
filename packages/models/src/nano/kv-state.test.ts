import { createHash } from 'node:crypto';
import { isCodedError } from '@lethe/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { request } from '../../test/request.ts';
import { createTinyNano, TINY_NANO } from '../../test/tiny-nano.ts';
import type { Message } from '../runtime/runtime.ts';
import { decodeKvState, encodeKvState } from './kv-state.ts';
import type { NanoModel } from './nano-model.ts';

const owner = { config: TINY_NANO, fingerprint: new Uint8Array(32) };

function run(model: NanoModel, asked = request()) {
  const steps = model.generate(asked);
  let text = '';
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { text, ...value };
    text += value.text;
  }
}

const state = (): Uint8Array => {
  const { model } = createTinyNano();
  run(model);
  return model.exportState('c1')!;
};

const refusal = (bytes: Uint8Array, model = createTinyNano().model): string => {
  try {
    model.importState('c1', bytes);
  } catch (error) {
    if (isCodedError(error)) return error.code;
    throw error;
  }
  return 'accepted';
};

/** Puts a state's hash right again after a change. */
const rehashed = (bytes: Uint8Array): Uint8Array => {
  const end = bytes.length - 32;
  bytes.set(createHash('sha256').update(bytes.subarray(0, end)).digest(), end);
  return bytes;
};

describe('a conversation that is exported and imported', () => {
  it('goes on with the very same answer, and nothing is read again', () => {
    const { model } = createTinyNano();
    const { text } = run(model, request({ maxTokens: 5 }));
    const exported = model.exportState('c1')!;
    const answer: Message = { role: 'assistant', content: text, style: request().style };
    const messages = [...request().messages, answer, { role: 'user', content: 'a' } as const];
    const expected = run(model, request({ messages }));
    const { model: other } = createTinyNano();
    other.importState('c1', exported);
    expect(run(other, request({ messages }))).toEqual(expected);
    expect(expected.reusedTokens).toBeGreaterThan(12);
  });

  it('replaces what was held of it, and leaves other conversations alone', () => {
    const exported = state();
    const { model } = createTinyNano();
    run(model, request({ seed: 9 }));
    run(model, request({ conversationId: 'c2' }));
    const other = model.exportState('c2');
    model.importState('c1', exported);
    expect(model.exportState('c1')).toEqual(exported);
    expect(model.exportState('c2')).toEqual(other);
    expect(model.conversations).toBe(2);
  });

  it('is nothing where nothing is held', () => {
    const { model } = createTinyNano();
    expect(model.exportState('c1')).toBeUndefined();
    run(model);
    model.forget('c1');
    expect(model.exportState('c1')).toBeUndefined();
  });
});

describe('importState', () => {
  it("refuses another model's state, and changes nothing", () => {
    const { model } = createTinyNano({ fingerprint: new Uint8Array(32).fill(1) });
    run(model);
    const before = model.exportState('c1');
    expect(refusal(state(), model)).toBe('KV_STATE_OF_ANOTHER_MODEL');
    expect(model.exportState('c1')).toEqual(before);
  });

  it('refuses a state that was cut off or changed, wherever', () => {
    const whole = state();
    const { model } = createTinyNano();
    expect(refusal(whole, model)).toBe('accepted');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        expect(refusal(whole.with(at, whole[at]! ^ mask), model)).toBe('KV_STATE_INVALID');
        expect(refusal(whole.slice(0, at), model)).toBe('KV_STATE_INVALID');
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a version it does not know and lengths, tokens and numbers that cannot be', () => {
    const changed = (change: (view: DataView) => void): string => {
      const bytes = state();
      change(new DataView(bytes.buffer));
      return refusal(rehashed(bytes));
    };
    const refused = 'KV_STATE_INVALID';
    expect(changed((view) => view.setUint32(8, 3, true))).toBe(refused);
    expect(changed((view) => view.setUint32(12, 1, true))).toBe(refused);
    expect(changed((view) => view.setUint32(12, 0xffffffff, true))).toBe(refused);
    expect(changed((view) => view.setUint32(16, 1, true))).toBe(refused);
    expect(changed((view) => view.setInt32(52 + 4 * view.getUint32(12, true), 5, true))).toBe(
      refused,
    );
    expect(changed((view) => view.setInt32(52, TINY_NANO.vocabulary, true))).toBe(refused);
    expect(changed((view) => view.setFloat32(view.byteLength - 36, Number.NaN, true))).toBe(
      refused,
    );
    expect(changed(() => undefined)).toBe('accepted');
  });

  it('reads what was written, for any tokens', () => {
    const tokens = fc.array(fc.nat(TINY_NANO.vocabulary - 1), { maxLength: 8 });
    fc.assert(
      fc.property(tokens, (ids) => {
        const one = {
          tokens: Int32Array.from(ids),
          positions: Int32Array.from(ids.keys()),
          values: Float32Array.from({ length: 64 * ids.length }, (_, i) => i / 3),
        };
        expect(decodeKvState(owner, encodeKvState(owner, one))).toEqual(one);
      }),
    );
  });
});
