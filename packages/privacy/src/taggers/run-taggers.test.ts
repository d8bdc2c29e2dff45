import { describe, expect, test } from 'vitest';
import { detect } from '../detect.ts';
import type { TaggedSpan, Tagger } from './tagger.ts';

const TEXT = 'The quill of Ambrosius lies on the desk';
const tagger = (spans: readonly TaggedSpan[], more: Partial<Tagger> = {}): Tagger => ({
  id: 'small-model',
  detect: () => spans,
  ...more,
});
const NAME: TaggedSpan = { start: 13, end: 22, type: 'PERSON' };
const failing = (more: Partial<Tagger> = {}) =>
  tagger([], {
    detect: () => {
      throw new Error('Ambrosius');
    },
    ...more,
  });

describe('a tagger', () => {
  test('adds what the rules do not know', () =>
    expect(detect(TEXT, { taggers: [tagger([NAME])] })).toEqual([
      {
        ...NAME,
        score: 0.7,
        ruleId: 'tagger.small-model',
        reason: 'found by a tagger of your own',
      },
    ]));

  test('is asked for nothing under the threshold', () =>
    expect(detect(TEXT, { taggers: [tagger([{ ...NAME, score: 0.4 }])] })).toEqual([]));

  test('that throws fails the call, without its words', () => {
    expect(() => detect(TEXT, { taggers: [failing()] })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_DETECTOR_FAILED' }),
    );
    expect(() => detect(TEXT, { taggers: [failing()] })).not.toThrow(/Ambrosius/);
  });

  test('that throws is passed over where its owner says so', () =>
    expect(detect('ann@example.org', { taggers: [failing({ onFailure: 'ignore' })] })).toHaveLength(
      1,
    ));

  test.each([
    { ...NAME, end: TEXT.length + 1 },
    { ...NAME, start: -1 },
    { ...NAME, start: 22 },
    { ...NAME, start: 13.5 },
    { ...NAME, type: 'NICKNAME' as 'PERSON' },
    { ...NAME, score: 2 },
  ])('whose span is out of bounds fails the call: %o', (span) =>
    expect(() => detect(TEXT, { taggers: [tagger([span])] })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_DETECTOR_FAILED' }),
    ),
  );

  test('that returns too many spans fails the call', () =>
    expect(() =>
      detect(TEXT, { taggers: [tagger(Array.from({ length: 10_001 }, () => NAME))] }),
    ).toThrow(expect.objectContaining({ code: 'PRIVACY_DETECTOR_FAILED' })));

  test('that takes longer than its limit fails the call', () => {
    let time = 0;
    const slow = tagger([NAME], {
      timeoutMs: 100,
      detect: () => {
        time += 101;
        return [NAME];
      },
    });
    expect(() => detect(TEXT, { taggers: [slow], now: () => time })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_DETECTOR_TIMED_OUT' }),
    );
  });
});
