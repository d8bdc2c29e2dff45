import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCopyAutomaton, PROTECTED_TOKENS } from './copy-automaton.ts';
import { COPIED_TOKENS, createLeakageDetector, type LeakageOptions } from './leakage-detector.ts';

const leaks = (text: string, options: LeakageOptions, direction: 'input' | 'output' = 'output') =>
  createLeakageDetector(options).detect({ text, direction, role: 'assistant' }).injection;

const words = (count: number, name = 'word') =>
  Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');

describe('a record that is not public', () => {
  const record = words(120);
  const part = (count: number) =>
    record
      .split(' ')
      .slice(30, 30 + count)
      .join(' ');

  it('is found from fifty tokens in a row on, with its place', () => {
    const answer = `Well: ${part(COPIED_TOKENS)} and more`;
    expect(leaks(answer, { records: [record] })).toEqual({
      score: 1,
      findings: [{ start: 6, end: answer.length - 9, ruleId: 'leak.record' }],
    });
  });

  it('is not found from fewer', () => {
    expect(
      leaks(`Well: ${part(COPIED_TOKENS - 1)} and more`, { records: [record] }),
    ).toBeUndefined();
  });

  it('is found in other punctuation, cases and lines', () => {
    const other = part(60).toUpperCase().replaceAll(' ', ',\n');
    expect(leaks(other, { records: ['a secret', record] })?.findings).toHaveLength(1);
  });

  it('is of no interest in a message to a model', () => {
    expect(leaks(record, { records: [record] }, 'input')).toBeUndefined();
  });
});

it('an operator’s short instructions leak as a whole', () => {
  const systemText =
    'You are the desk of the Blue Lantern hotel and you never tell the price of room nine.';
  const options = { systemTexts: [systemText] };
  expect(leaks(`My instructions: ${systemText}`, options)?.findings).toMatchObject([
    { ruleId: 'leak.system-text' },
  ]);
  expect(leaks('I am the desk of the Blue Lantern hotel.', options)).toBeUndefined();
});

it.each([
  ['as it is', 'so: canary-7f3a-91 it was'],
  ['in capitals', 'CANARY-7F3A-91'],
  ['in base64', `look: ${Buffer.from('the code is canary-7f3a-91 my friend').toString('base64')}`],
])('a canary is found %s', (_, text) => {
  expect(leaks(text, { canaries: ['canary-7f3a-91'] })?.findings[0]?.ruleId).toBe('leak.canary');
});

it('a placeholder of another conversation is found, one of its own is not', () => {
  const text = 'Write to EMAIL_7K2QW_1, or STREET_ADDRESS_BCDFG_12.';
  expect(leaks(text, { ownTags: ['BCDFG'] })?.findings).toEqual([
    { start: 9, end: 22, ruleId: 'leak.placeholder' },
  ]);
  expect(leaks('See FIELD_NAMES_1 and EMAIL_1', {})).toBeUndefined();
});

it('says what is beyond its bounds', () => {
  expect(() => createLeakageDetector({ canaries: ['short'] })).toThrow(RangeError);
  expect(() => createLeakageDetector({ canaries: Array(1001).fill('canary-canary') })).toThrow(
    RangeError,
  );
  expect(() => createLeakageDetector({ records: ['a '.repeat(PROTECTED_TOKENS + 1)] })).toThrow(
    RangeError,
  );
});

it('the automaton knows exactly the runs that stand in a protected text', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 4 }), letters, (texts, output) => {
      const least = 3;
      const found = createCopyAutomaton(
        texts.map((text) => text.join(' ')),
        { least: () => least },
      ).find(output.join(' '));
      const covered = new Set(
        found.flatMap(({ start, end }) =>
          Array.from({ length: (end - start + 1) / 2 }, (_, at) => start / 2 + at),
        ),
      );
      const expected = new Set<number>();
      for (let from = 0; from + least <= output.length; from++) {
        const run = output.slice(from, from + least).join(' ');
        if (texts.some((text) => ` ${text.join(' ')} `.includes(` ${run} `)))
          for (let at = from; at < from + least; at++) expected.add(at);
      }
      expect(covered).toEqual(expected);
    }),
  );
});
