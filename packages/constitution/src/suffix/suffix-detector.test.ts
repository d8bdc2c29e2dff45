import { expect, it } from 'vitest';
import { createSuffixDetector } from './suffix-detector.ts';
import { countTrigrams, KINDS, kindOf, STEPS, trigramsFrom } from './trigrams.ts';
import { decodeTrigrams, encodeTrigrams } from './trigrams-file.ts';

const PROSE =
  'Please tell me how the old river changed its course in the spring, and why the people of the town moved their houses up the hill. ';

const counts = new Float64Array(KINDS ** 3);
for (let again = 0; again < 50; again++) countTrigrams(counts, PROSE);
const trigrams = trigramsFrom(counts);
const detector = createSuffixDetector(trigrams);

const found = (text: string, direction: 'input' | 'output' = 'input') =>
  detector.detect({ text, direction, role: 'user' }).jailbreak;

const SUFFIX = 'zqXw.]( Mg**VQ plz? rvt {"\\!--Twq %% jjK==[ uhYe ]] ~~ktRb';

it('characters that were often seen surprise less', () => {
  const bits = (text: string) =>
    (trigrams[
      (kindOf(text.charCodeAt(0)) * KINDS + kindOf(text.charCodeAt(1))) * KINDS +
        kindOf(text.charCodeAt(2))
    ] as number) / STEPS;
  expect(bits('the')).toBeLessThan(2);
  expect(bits('zqx')).toBeGreaterThan(4);
  expect(Math.max(...trigrams)).toBeLessThanOrEqual(127);
});

it('finds an ending that is far stranger than what comes before, with its place', () => {
  expect(found(PROSE + SUFFIX)).toEqual({
    score: expect.closeTo(0.48, 1),
    findings: [
      { start: expect.any(Number), end: (PROSE + SUFFIX).length, ruleId: 'suffix.surprise' },
    ],
  });
  expect(found(PROSE + SUFFIX)?.findings[0]?.start).toBeGreaterThanOrEqual(PROSE.length);
});

it.each([
  ['prose alone', PROSE + PROSE],
  ['strange characters without prose before them', SUFFIX + SUFFIX],
  ['strange characters in a line of their own', `${PROSE}\n${SUFFIX}`],
  ['an address', `${PROSE}https://example.org/a?b=c&d==[x](y)Zq%%Q`],
  ['numbers', `${PROSE}${'1 2 3 4 | '.repeat(8)}`],
  ['a short text', 'hello ]( there'],
  ['nothing', ''],
])('%s: nothing', (_, text) => {
  expect(found(text)).toBeUndefined();
});

it('answers are not looked at', () => {
  expect(found(PROSE + SUFFIX, 'output')).toBeUndefined();
});

it('trigrams come back from their file as they were', () => {
  expect(decodeTrigrams(encodeTrigrams(trigrams))).toEqual(trigrams);
});
