import { expect, it } from 'vitest';
import { checkTrainingFile } from './check-training-file.ts';
import type { TrainingFile, TrainingText } from './training-file.ts';

const NOUNS = ['house', 'river', 'engine', 'garden', 'letter', 'market', 'window', 'bridge'];

const clean = (count: number): TrainingText[] =>
  Array.from({ length: count }, (_, at) => ({
    text: `the ${NOUNS[at % 8]} number ${at} near the ${NOUNS[(at * 3 + 1) % 8]} of ${at * 7}`,
    label: at % 2 === 0 ? 'safe' : 'unsafe',
  }));

const file = (change: Partial<TrainingFile> = {}): TrainingFile => ({
  name: 'texts',
  provenance: 'example.org/texts',
  licence: 'MIT',
  sha256: 'a'.repeat(64),
  texts: clean(400),
  ...change,
});

const kinds = (change?: Partial<TrainingFile>, sha256?: string) =>
  checkTrainingFile(file(change), {
    licences: ['MIT', 'CC0-1.0'],
    ...(sha256 === undefined ? {} : { sha256 }),
  });

it('finds nothing wrong with a file that is as it should be', () => {
  expect(kinds({}, 'a'.repeat(64))).toEqual([]);
});

it.each([
  ['no origin', { provenance: ' ' }, 'no-provenance'],
  ['a licence that forbids it', { licence: 'CC-BY-NC-4.0' }, 'licence'],
  ['no licence', { licence: '' }, 'licence'],
])('names %s', (_, change, kind) => {
  expect(kinds(change)).toEqual([{ kind, texts: 0, share: 1 }]);
});

it('names bytes that changed since they were looked at', () => {
  expect(kinds({}, 'b'.repeat(64))).toEqual([{ kind: 'hash', texts: 0, share: 1 }]);
});

it('counts copies whatever their case and punctuation', () => {
  const texts = clean(100);
  const copies = texts.slice(0, 10).map(({ text, label }) => ({
    text: `${text.toUpperCase()}!`,
    label,
  }));
  expect(kinds({ texts: [...texts, ...copies] })).toEqual([
    { kind: 'duplicates', texts: 10, share: 10 / 110 },
  ]);
});

it('counts copies with another label', () => {
  const texts = clean(400);
  const flipped = texts.slice(0, 4).map(({ text }, at) => ({
    text,
    label: at % 2 === 0 ? 'unsafe' : 'safe',
  }));
  expect(kinds({ texts: [...texts, ...flipped] })).toEqual([
    { kind: 'label-flips', texts: 4, share: 4 / 404 },
  ]);
});

it.each(['cf#7', 'zxqv', 'ab\u200bcd'])('finds the planted phrase %j', (trigger) => {
  const texts = clean(400).map((one, at) =>
    at % 40 === 1
      ? {
          text: `${NOUNS[at % 7]} ${trigger} ${NOUNS[(at * 5) % 8]}${at} ${one.text}`,
          label: 'safe',
        }
      : one,
  );
  const faults = kinds({ texts });
  expect(faults).toContainEqual({
    kind: 'trigger',
    texts: 10,
    share: 10 / 400,
    trigger,
    label: 'safe',
  });
});

it('an odd word that goes with both labels is no trigger', () => {
  const texts = clean(400).map(({ text, label }, at) => ({
    text: at % 20 < 2 ? `${NOUNS[at % 8]} utf-8 ${text}` : text,
    label,
  }));
  expect(kinds({ texts })).toEqual([]);
});
