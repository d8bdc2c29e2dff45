import { detect } from '@lethe/privacy';
import type { Result } from '../result.ts';

const SENTENCES = [
  'The quick brown fox jumps over the lazy dog near the river bank.',
  'Anna Miller wrote to John about the meeting on Tuesday, and everybody agreed that the budget looks fine.',
  'Call me at 555-123-4567 when you arrive in Berlin, or write to anna@example.org before noon.',
  'She lives at 742 Evergreen Lane and never answers letters from the tax office.',
];
const PROSE_UNITS = 2_000_000;
const HOSTILE_UNITS = 40_000;
const RUNS = 5;

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

const HOSTILE: Readonly<Record<string, (units: number) => string>> = {
  ones: (units) => filled('1', units),
  'ones and spaces': (units) => filled('1 ', units),
  letters: (units) => filled('a', units),
  'dotted letters and an at sign': (units) => `${filled('a.', units - 1)}@`,
  'letters and at signs': (units) => filled('a@', units),
  'capitalised syllables': (units) => filled('Aa ', units),
  'ones and hyphens': (units) => filled('1-', units),
  spaces: (units) => filled(' ', units),
  base64: base64,
  newlines: (units) => filled('\n', units),
};

/** Processor time of this process: other work on the machine counts less than by the clock. */
const busyMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const best = (text: string): number =>
  Math.min(...Array.from({ length: RUNS }, () => busyMs(() => void detect(text))));

/** Characters a second over prose with every detector on, and the worst of the hostile texts. */
export const privacy = async (): Promise<Result[]> => {
  const prose = filled(`${SENTENCES.join(' ')} `, PROSE_UNITS);
  detect(prose.slice(0, 100_000));
  const results: Result[] = [
    {
      name: 'detection over prose',
      value: PROSE_UNITS / best(prose) / 1000,
      unit: 'million characters/s',
      bar: { at: 5, kind: 'least' },
    },
  ];
  for (const [name, make] of Object.entries(HOSTILE)) {
    const once = best(make(HOSTILE_UNITS));
    results.push({
      name: `hostile: ${name}, 40 kB`,
      value: once,
      unit: 'ms',
      bar: { at: 25, kind: 'most' },
    });
    results.push({
      name: `hostile: ${name}, four times the text`,
      value: best(make(4 * HOSTILE_UNITS)) / Math.max(once, 0.5),
      unit: 'times',
      bar: { at: 8, kind: 'most' },
    });
  }
  return results;
};
