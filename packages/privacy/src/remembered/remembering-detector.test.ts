import { describe, expect, test } from 'vitest';
import { detect } from '../detect.ts';
import { createPseudonymSession } from '../pseudonyms/session.ts';
import { defineRecogniser } from '../recognisers/recogniser.ts';
import { createRememberingDetector } from './remembering-detector.ts';

const TEXT = 'Write to ann@example.org or call +44 20 7946 0958.';

/** Whether the detector reads a text: a clock past the limit stops it, what is remembered is answered. */
const isRead = (
  detector: ReturnType<typeof createRememberingDetector>,
  text: string,
  options = {},
): boolean => {
  let time = 0;
  const now = () => {
    time += 100;
    return time;
  };
  try {
    detector(text, { ...options, timeoutMs: 1, now });
    return false;
  } catch {
    return true;
  }
};

describe('a remembering detector', () => {
  test('finds what detect finds, the first time and again', () => {
    const detector = createRememberingDetector();
    for (const text of [TEXT, TEXT, '', 'nothing', TEXT])
      expect(detector(text)).toEqual(detect(text));
  });

  test('reads a text once', () => {
    const detector = createRememberingDetector();
    expect(isRead(detector, TEXT)).toBe(true);
    detector(TEXT);
    expect(isRead(detector, TEXT)).toBe(false);
    expect(isRead(detector, `${TEXT} `)).toBe(true);
  });

  test('what is asked for decides as well as the text', () => {
    const detector = createRememberingDetector();
    detector(TEXT);
    for (const options of [
      { types: ['PHONE'] },
      { threshold: 0.99 },
      { locales: ['de'] },
      { allow: ['ann@example.org'] },
      { deny: [{ value: 'Write', type: 'PERSON' }] },
    ] as const)
      expect(detector(TEXT, options)).toEqual(detect(TEXT, options));
  });

  test('patterns and taggers of the caller are asked each time', () => {
    const badge = defineRecogniser({ name: 'badge', type: 'GOV_ID', pattern: '\\bB-\\d{6}\\b' });
    const detector = createRememberingDetector();
    expect(detector('badge B-123456', { recognisers: [badge] })).toHaveLength(1);
    expect(detector('badge B-123456')).toEqual(detect('badge B-123456'));
    let asked = 0;
    const tagger = {
      id: 'own',
      detect: () => {
        asked++;
        return [];
      },
    };
    detector(TEXT, { taggers: [tagger] });
    detector(TEXT, { taggers: [tagger] });
    expect(asked).toBe(2);
  });

  test('holds no more than its capacity, and forgets what was asked for longest ago', () => {
    const detector = createRememberingDetector({ capacity: 3 });
    for (const text of ['one', 'two', 'three', 'one', 'four']) detector(text);
    expect(['one', 'three', 'four'].map((text) => isRead(detector, text))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isRead(detector, 'two')).toBe(true);
    // Two spans and their text fill it.
    detector(TEXT);
    expect(isRead(detector, TEXT)).toBe(false);
    expect(isRead(detector, 'four')).toBe(true);
    detector(`${TEXT} And bob@example.org.`);
    expect(isRead(detector, `${TEXT} And bob@example.org.`)).toBe(true);
  });

  test('texts that differ in a lone surrogate are not taken for one', () => {
    const detector = createRememberingDetector();
    expect(isRead(detector, 'a\ud800')).toBe(true);
    detector('a\ud800');
    expect(isRead(detector, 'a\ud800')).toBe(true);
    expect(isRead(detector, 'a\udc00')).toBe(true);
  });

  test('gives the stand-ins of a session that reads everything itself', () => {
    const open = (detector?: ReturnType<typeof createRememberingDetector>) =>
      createPseudonymSession({
        randomBytes: (length) => new Uint8Array(length).fill(4),
        ...(detector === undefined ? {} : { detector }),
      });
    const detector = createRememberingDetector();
    const first = open(detector);
    const second = open(detector);
    for (const text of [TEXT, 'bob@example.org, ann@example.org', TEXT]) {
      const expected = first.pseudonymise(text);
      expect(second.pseudonymise(text)).toBe(expected);
    }
    const plain = open();
    expect(plain.pseudonymise(TEXT)).toBe(open(detector).pseudonymise(TEXT));
  });
});
