import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientMessage, LIMITS } from '../index.ts';

const turn = {
  type: 'turn',
  turnId: 't1',
  conversationId: 'c1',
  text: 'hello',
  timing: { sentMs: 900, correctedCharacters: 0, untimed: null },
};

const accepts = (value: unknown) => clientMessage.safeParse(value).success;

test('every kind of message passes', () => {
  expect(accepts(turn)).toBe(true);
  expect(accepts({ ...turn, replaces: 't0' })).toBe(true);
  expect(accepts({ type: 'keys', conversationId: 'c1', events: [[0, 70, 'letter']] })).toBe(true);
  expect(accepts({ type: 'discard', conversationId: 'c1' })).toBe(true);
  expect(accepts({ type: 'regenerate', conversationId: 'c1', turnId: 't1' })).toBe(true);
  expect(accepts({ type: 'stop', turnId: 't1' })).toBe(true);
});

test.each([
  ['an unknown type', { ...turn, type: 'shout' }],
  ['an unknown field', { ...turn, mood: 'happy' }],
  ['an empty text', { ...turn, text: '' }],
  ['a text one unit too long', { ...turn, text: 'x'.repeat(LIMITS.textUnits + 1) }],
  ['an id that climbs a path', { ...turn, conversationId: '../../etc' }],
  ['an id of 65 characters', { ...turn, turnId: 'x'.repeat(65) }],
  ['an unknown reason', { ...turn, timing: { ...turn.timing, untimed: 'magic' } }],
  ['a negative count', { ...turn, timing: { ...turn.timing, correctedCharacters: -1 } }],
  ['a polluted prototype', JSON.parse('{"__proto__":{"type":"stop"},"turnId":"t1"}')],
])('refuses %s', (_name, value) => {
  expect(accepts(value)).toBe(false);
});

test('the longest text passes, counted in UTF-16 units', () => {
  expect(accepts({ ...turn, text: '😀'.repeat(LIMITS.textUnits / 2) })).toBe(true);
  expect(accepts({ ...turn, text: '😀'.repeat(LIMITS.textUnits / 2 + 1) })).toBe(false);
});

test('whatever JSON arrives is accepted or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(typeof accepts(value)).toBe('boolean');
    }),
  );
});

test('what passes survives the wire unchanged', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
  fc.assert(
    fc.property(
      id,
      id,
      fc.string({ minLength: 1, maxLength: 500 }),
      (turnId, conversationId, text) => {
        const message = { ...turn, turnId, conversationId, text };
        expect(clientMessage.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
      },
    ),
  );
});
