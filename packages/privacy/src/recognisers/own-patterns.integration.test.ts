import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PATTERN_RULES } from '../detection/rules.ts';
import { VENDOR_FORMATS } from '../secrets/vendor-formats.ts';

/** A repeat inside a repeat, both bounded, may be walked through this many ways. */
const MOST_NESTED = 32_768;

interface Level {
  unbounded: boolean;
  ways: number;
}

const REPEAT = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/;

/** What makes a pattern's time grow faster than its text; `undefined` where nothing does. */
const faultOf = (source: string): string | undefined => {
  const levels: Level[] = [{ unbounded: false, ways: 1 }];
  let closed: Level | undefined;
  for (let i = 0; i < source.length; ) {
    const character = source[i];
    if (character === '\\') {
      if (/[pP]/.test(source[i + 1]) && source[i + 2] === '{') i = source.indexOf('}', i) + 1;
      else if (source[i + 1] === 'u' && source[i + 2] === '{') i = source.indexOf('}', i) + 1;
      else i += source[i + 1] === 'u' ? 6 : source[i + 1] === 'x' ? 4 : 2;
      closed = undefined;
    } else if (character === '[') {
      for (i++; source[i] !== ']'; i++) if (source[i] === '\\') i++;
      i++;
      closed = undefined;
    } else if (character === '(') {
      levels.push({ unbounded: false, ways: 1 });
      i += /^\(\?(?::|=|!|<=|<!|<\w+>)?/.exec(source.slice(i))?.[0].length ?? 1;
      closed = undefined;
      continue;
    } else if (character === ')') {
      closed = levels.pop();
      const outer = levels.at(-1) as Level;
      if (closed?.unbounded) outer.unbounded = true;
      outer.ways = Math.max(outer.ways, closed?.ways ?? 1);
      i++;
    } else {
      closed = undefined;
      i++;
    }
    const repeat = REPEAT.exec(source.slice(i));
    if (repeat === null) continue;
    const [whole, mark, least, , most] = repeat;
    const upper =
      mark === '?' ? 1 : mark !== undefined || most === '' ? Infinity : Number(most ?? least);
    const level = levels.at(-1) as Level;
    if (upper > 1 && closed?.unbounded) return 'a repeated group holds an unbounded repeat';
    if (upper === Infinity && closed !== undefined && closed.ways > 1)
      return 'an unbounded group holds a repeat';
    if (upper === Infinity) level.unbounded = true;
    else level.ways = Math.max(level.ways, (closed?.ways ?? 1) * Math.max(1, upper));
    if (level.ways > MOST_NESTED) return 'bounded repeats multiply';
    i += whole.length;
    closed = undefined;
  }
  return undefined;
};

const LITERAL =
  /(?<=[=(,:[!&|?;{}\n]\s{0,40}|return )\/(?![*/])((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g;

const sources = (directory: URL): { file: string; pattern: string }[] =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const url = new URL(entry.name + (entry.isDirectory() ? '/' : ''), directory);
    if (entry.isDirectory()) return sources(url);
    if (!entry.name.endsWith('.ts') || entry.name.includes('.test.')) return [];
    if (entry.name === 'names.ts') return [];
    return [...readFileSync(url, 'utf8').matchAll(LITERAL)].map((match) => ({
      file: entry.name,
      pattern: match[1] as string,
    }));
  });

const LITERALS = sources(new URL('../', import.meta.url));

describe('patterns of the package itself', () => {
  test('the check finds what it is for', () => {
    expect(faultOf('(a+)+$')).toBeDefined();
    expect(faultOf('(?:a|b*)*c')).toBeDefined();
    expect(faultOf('(?:a{1,200}b){1,200}')).toBeDefined();
    expect(faultOf('(?:[a-z]{1,20}\\.){1,8}[a-z]+')).toBeUndefined();
  });

  test('literals are read from the sources', () => expect(LITERALS.length).toBeGreaterThan(300));

  test('no literal has nested repeats that are not bounded', () =>
    expect(
      LITERALS.map(({ file, pattern }) => ({ file, pattern, fault: faultOf(pattern) })).filter(
        ({ fault }) => fault !== undefined,
      ),
    ).toEqual([]));

  test('no rule and no format of a vendor has', () => {
    const patterns = [
      ...PATTERN_RULES.map(({ id, pattern }) => [id, pattern.source] as const),
      ...VENDOR_FORMATS.map(([id, , rest]) => [id, rest] as const),
    ];
    expect(patterns.filter(([, source]) => faultOf(source) !== undefined)).toEqual([]);
  });

  test('no rule repeats without a bound', () =>
    expect(
      PATTERN_RULES.filter(({ pattern }) => /(?<!\\)[*+](?![^[]*\])/.test(pattern.source)).map(
        ({ id }) => id,
      ),
    ).toEqual([]));
});
