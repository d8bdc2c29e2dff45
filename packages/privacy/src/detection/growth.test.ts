import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { detect } from '../detect.ts';

const filled = (text: string, units: number): string =>
  text.repeat(Math.ceil(units / text.length)).slice(0, units);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const base64 = (units: number): string => {
  let state = 1;
  return Array.from({ length: units }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return ALPHABET[(state >> 16) & 63];
  }).join('');
};

/** Texts that make careless detectors slow, in general and one family at a time. */
const HOSTILE: Readonly<Record<string, (units: number) => string>> = {
  ones: (units) => filled('1', units),
  'ones and spaces': (units) => filled('1 ', units),
  letters: (units) => filled('a', units),
  'dotted letters and an at sign': (units) => `${filled('a.', units - 1)}@`,
  'letters and at signs': (units) => filled('a@', units),
  'capitalised syllables': (units) => filled('Aa ', units),
  'ones and hyphens': (units) => filled('1-', units),
  spaces: (units) => filled(' ', units),
  'base64 junk': base64,
  newlines: (units) => filled('\n', units),
  'e-mails: local parts': (units) => filled('a.b-c+d_', units),
  'e-mails: written out': (units) => filled('a at b dot ', units),
  'urls: schemes': (units) => filled('http://', units),
  'urls: hosts': (units) => filled('a-b.', units),
  'network: groups': (units) => filled('ab:', units),
  'network: numbers': (units) => filled('1.2.', units),
  'telephones: groups': (units) => filled('(0) 12-', units),
  'births: cues and dates': (units) => filled('born 1.1.', units),
  'vendor secrets: beginnings': (units) => filled('ghp_AKIA', units),
  'structured secrets: tokens': (units) => filled('eyJ.', units),
  'structured secrets: keys': (units) => filled('-----BEGIN PRIVATE KEY-----', units),
  'structured secrets: commands': (units) => filled('curl -u a:', units),
  'assigned secrets: names': (units) => filled('password=', units),
  'streets: numbers': (units) => filled('12 Main Street, ', units),
  'streets: kinds': (units) => filled('Rue de la ', units),
  'streets: compounds': (units) => filled('Koivutie 1 ', units),
  'boxes: words': (units) => filled('PO Box ', units),
  'addresses of East Asia': (units) => filled('市1号', units),
  'contact cards': (units) => filled('Ann Lee\ntel 1 2 3 4 5\n', units),
  'persons: names': (units) => filled('Anna Kowalska ', units),
  'persons: initials': (units) => filled('A-', units),
  'persons: sign-offs': (units) => filled('regards,\n ', units),
  'persons: labels': (units) => filled('name: ', units),
  'names of East Asia': (units) => filled('我叫王金佐藤', units),
  'patterns: identifiers': (units) => filled('AB12 ', units),
  'patterns: plates': (units) => filled('京A·', units),
  'columns: heads': (units) => filled('name,phone\n', units),
  'columns: inserts': (units) => filled('(phone) values (1', units),
};

type AnyFunction = (...args: never[]) => unknown;

/**
 * Counts what the detectors ask of the engine: characters read, pieces cut out, patterns tried. The
 * patterns are bounded each (see own-patterns.integration.test.ts), so that this is the work done, and
 * unlike a clock it gives the same number every time.
 */
const COUNTED: readonly (readonly [object, string, (result: unknown) => number])[] = [
  [String.prototype, 'charCodeAt', () => 1],
  [String.prototype, 'slice', (result) => 1 + (result as string).length],
  [String.prototype, 'startsWith', () => 1],
  [String.prototype, 'includes', () => 1],
  [RegExp.prototype, 'exec', () => 1],
  [RegExp.prototype, 'test', () => 1],
  [Map.prototype, 'get', () => 1],
  [Set.prototype, 'has', () => 1],
  [Array.prototype, 'push', () => 1],
];

describe('work grows with the text, not faster', () => {
  let work = 0;
  const originals = COUNTED.map(
    ([owner, name]) => (owner as Record<string, AnyFunction>)[name] as AnyFunction,
  );

  beforeEach(() => {
    for (const [i, [owner, name, cost]] of COUNTED.entries()) {
      const original = originals[i] as (...args: unknown[]) => unknown;
      (owner as Record<string, unknown>)[name] = function counted(
        this: unknown,
        ...args: unknown[]
      ) {
        const result = original.apply(this, args);
        work += cost(result);
        return result;
      };
    }
  });

  afterEach(() => {
    for (const [i, [owner, name]] of COUNTED.entries())
      (owner as Record<string, unknown>)[name] = originals[i];
  });

  const workOn = (text: string): number => {
    work = 0;
    detect(text);
    return work;
  };

  const UNITS = 4000;
  /** Twice the text is twice the work; the rest is for beginnings and ends. */
  const MOST_GROWTH = 2.3;

  test.each(Object.keys(HOSTILE))('%s', (name) => {
    const make = HOSTILE[name] as (units: number) => string;
    workOn(make(UNITS));
    const once = workOn(make(UNITS));
    const twice = workOn(make(2 * UNITS));
    expect(twice / once).toBeLessThan(MOST_GROWTH);
  });

  test('work that grows with the square of the text is noticed', () => {
    const quadratic = (text: string): number => {
      work = 0;
      for (let i = 0; i < text.length; i++) text.slice(i);
      return work;
    };
    const text = filled('1', UNITS);
    expect(quadratic(text + text) / quadratic(text)).toBeGreaterThan(MOST_GROWTH);
  });
});
