import { defineErrors } from '@lethe/protocol';
import { describe, expect, test } from 'vitest';
import { faultOf } from './fault.ts';

describe('what the log knows of an error', () => {
  test('class, code and frames, not the message', () => {
    const error = Object.assign(new TypeError('hunter2 is not a function'), { code: 'E_BAD' });
    const fault = faultOf(error);
    expect(fault.class).toBe('TypeError');
    expect(fault.code).toBe('E_BAD');
    expect(fault.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(fault)).not.toContain('hunter2');
  });

  test('the message of a JSON parser, which quotes its input, is left out', () => {
    const parse = () => JSON.parse('{"text": hunter2}');
    try {
      parse();
    } catch (error) {
      expect(JSON.stringify(faultOf(error))).not.toContain('hunter2');
      return;
    }
    expect.unreachable();
  });

  test('lines of a message that look like frames are left out', () => {
    const fault = faultOf(new Error('oops\n    at hunter2 (secret.ts:1:1)'));
    expect(JSON.stringify(fault)).not.toContain('hunter2');
    expect(fault.frames.length).toBeGreaterThan(0);
  });

  test('a message that was changed after the stack was taken leaves no frames', () => {
    const error = new Error('hunter2\n    at hunter2 (secret.ts:1:1)');
    expect(error.stack).toContain('hunter2');
    error.message = 'other';
    expect(faultOf(error).frames).toEqual([]);
  });

  test('strange names and codes are left out', () => {
    class Odd extends Error {}
    Object.defineProperty(Odd, 'name', { value: 'hunter2 here' });
    const fault = faultOf(Object.assign(new Odd('x'), { code: 'hunter2 here' }));
    expect(fault).toMatchObject({ class: 'Error', code: null });
  });

  test('causes are followed three deep, coded errors keep their code', () => {
    const coded = defineErrors({ OUTER: { message: () => 'Outer.' } });
    const chain = [1, 2, 3, 4, 5].reduce<Error>(
      (cause) => coded.OUTER(undefined, { cause }),
      new Error('hunter2'),
    );
    const fault = faultOf(chain);
    expect(fault.cause?.cause?.cause?.code).toBe('OUTER');
    expect(fault.cause?.cause?.cause?.cause).toBeNull();
  });

  test('what is no error is named by its type', () => {
    expect(faultOf('hunter2')).toEqual({ class: 'string', code: null, frames: [], cause: null });
  });
});
