import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStopStrings } from './stop-strings.ts';

/** Everything that comes out, piece by piece, the end included. */
function run(stops: readonly string[], pieces: readonly string[]) {
  const filter = createStopStrings(stops);
  const out = [...pieces.map((piece) => filter.push(piece)), filter.end()];
  return { out, stopped: filter.stopped };
}

describe('createStopStrings', () => {
  it('lets everything through without stop strings', () => {
    expect(run([], ['a', 'b'])).toEqual({ out: ['a', 'b', ''], stopped: false });
  });

  it('cuts at a stop string inside a piece', () => {
    expect(run(['END'], ['one END two'])).toEqual({ out: ['one ', ''], stopped: true });
  });

  it('finds a stop string that spans pieces, and lets nothing out after it', () => {
    const { out, stopped } = run(['\nUser:'], ['hi\n', 'Us', 'er', ':', ' more']);
    expect(out).toEqual(['hi', '', '', '', '', '']);
    expect(stopped).toBe(true);
  });

  it('holds back only what may become a stop string, and gives it back when it does not', () => {
    expect(run(['aab'], ['xa', 'a', 'a', 'c'])).toEqual({
      out: ['x', '', 'a', 'aac', ''],
      stopped: false,
    });
  });

  it('gives back at the end what looked like a start', () => {
    expect(run(['stop'], ['it is st'])).toEqual({ out: ['it is ', 'st'], stopped: false });
  });

  it('takes the first complete one, and of two at once the longer', () => {
    expect(run(['bc', 'abcd'], ['xabcd']).out.join('')).toBe('xa');
    expect(run(['c', 'abc'], ['xabc']).out.join('')).toBe('x');
  });

  it('gives the text before the first stop string, for any text cut anywhere', () => {
    const letters = fc.constantFrom('a', 'b', 'c');
    const pieces = fc.array(fc.string({ unit: letters, maxLength: 4 }), { maxLength: 12 });
    const stop = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(stop, pieces, (stop, parts) => {
        const whole = parts.join('');
        const at = whole.indexOf(stop);
        const { out, stopped } = run([stop], parts);
        expect(out.join('')).toBe(at < 0 ? whole : whole.slice(0, at));
        expect(stopped).toBe(at >= 0);
      }),
      { numRuns: 500 },
    );
  });

  it('holds back less than the longest stop string', () => {
    const filter = createStopStrings(['a'.repeat(100)]);
    let out = 0;
    for (let i = 1; i < 1_000; i++) {
      out += filter.push(i % 99 === 0 ? 'b' : 'a').length;
      expect(i - out).toBeLessThan(100);
    }
  });
});
