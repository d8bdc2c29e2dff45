import { CLOSE } from '@lethe/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrame } from './frame.ts';

const timing = { sentMs: 10, correctedCharacters: 0, untimed: null };
const turn = (over: object) =>
  JSON.stringify({
    type: 'turn',
    turnId: 't',
    conversationId: 'c',
    text: 'Hi',
    timing,
    ...over,
  });
const keys = (events: string) => `{"type":"keys","conversationId":"c","events":${events}}`;

describe('a frame', () => {
  test('of the protocol is read', () => {
    expect(readFrame(turn({}), false).message).toMatchObject({ type: 'turn', text: 'Hi' });
  });

  test('may hold exactly 8,192 UTF-16 units', () => {
    expect(readFrame(turn({ text: 'a'.repeat(8192) }), false).close).toBeNull();
    expect(readFrame(turn({ text: 'a'.repeat(8193) }), false).close).toBe(CLOSE.tooLarge);
    expect(readFrame(turn({ text: '🌊'.repeat(4096) }), false).close).toBeNull();
    expect(readFrame(turn({ text: '🌊'.repeat(4097) }), false).close).toBe(CLOSE.tooLarge);
  });

  test.each([
    ['binary', turn({}), true],
    ['bad JSON', '{"type":', false],
    ['nothing', '', false],
    ['null', 'null', false],
    ['a list', '[]', false],
    ['an unknown type', '{"type":"shout"}', false],
    ['a wrong id', turn({ turnId: '../x' }), false],
    ['an empty text', turn({ text: '' }), false],
    ['a field too many', turn({ admin: true }), false],
    ['a prototype', `{"__proto__":{},${turn({}).slice(1)}`, false],
    ['NaN', keys('[[NaN,null,"letter"]]'), false],
    ['infinity', keys('[[1e999,null,"letter"]]'), false],
    ['a negative time', keys('[[-1,null,"letter"]]'), false],
    ['a time beyond a day', keys('[[86400001,null,"letter"]]'), false],
    ['a key by its name', keys('[[1,2,"e"]]'), false],
    ['501 key events', keys(`[${Array(501).fill('[1,2,"letter"]').join(',')}]`), false],
  ])('with %s closes with 1008', (_name, data, isBinary) => {
    expect(readFrame(data, isBinary).close).toBe(CLOSE.policy);
  });

  test('of any JSON is a message or a close code', () => {
    fc.assert(
      fc.property(fc.json(), (data) => {
        const frame = readFrame(data, false);
        return (frame.message === null) !== (frame.close === null);
      }),
    );
  });
});
