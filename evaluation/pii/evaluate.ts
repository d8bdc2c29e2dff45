import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { detect, PII_TYPES, type PiiType } from '@lethe/privacy';
import { type GoldSpan, type PiiRecord, parseRecords } from './record.ts';
import { type Counts, fMeasure, precision, recall, type Scores, score } from './score.ts';
import { targetsOf } from './targets.ts';

const percent = (value: number): string => value.toFixed(3);

const row = (name: string, counts: Counts): string =>
  `| ${name} | ${counts.gold} | ${percent(precision(counts))} | ${percent(recall(counts))} | ${percent(fMeasure(counts, 1))} | ${percent(fMeasure(counts, 2))} |`;

const table = (scores: Scores): string =>
  [
    '| | spans | precision | recall | F1 | F2 |',
    '|---|---|---|---|---|---|',
    row('all', scores.all),
    ...[...scores.byType]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([type, counts]) => row(type, counts)),
    ...[...scores.byLanguage]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([language, counts]) => row(`language ${language}`, counts)),
  ].join('\n');

const summary = (name: string, scores: Scores): string => {
  const targets = targetsOf(scores);
  const lines = targets.map(
    ({ name: what, value, goal, reached }) =>
      `  ${reached ? 'ok  ' : 'miss'} ${what} ${percent(value)} (${goal})`,
  );
  return [
    `${name}: ${targets.every(({ reached }) => reached) ? 'passes' : 'fails'}`,
    ...lines,
  ].join('\n');
};

const passes = (scores: Scores): boolean => targetsOf(scores).every(({ reached }) => reached);

/** Every type over the whole text: nothing leaks and nothing is of use. */
const maskEverything = (text: string): GoldSpan[] =>
  PII_TYPES.map((type: PiiType) => ({ start: 0, end: text.length, type }));

/**
 * `pii --data FILE [--threshold 0.5]`: prints scores by type and language, the targets, and two
 * controls that must fail them.
 *
 * @returns 0 where the detector passes and both controls fail, else 1; 2 for wrong usage
 */
export const evaluatePii = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, threshold: { type: 'string' } },
  });
  if (values.data === undefined) {
    process.stderr.write('Say which data to use: --data FILE (JSON Lines).\n');
    return 2;
  }
  const records: PiiRecord[] = parseRecords(readFileSync(values.data, 'utf8'));
  const threshold = values.threshold === undefined ? undefined : Number(values.threshold);
  const options = threshold === undefined ? {} : { threshold };
  const scores = score(records, (text) => detect(text, options));
  const nothing = score(records, () => []);
  const everything = score(records, maskEverything);
  process.stdout.write(
    `${records.length} records\n\n${table(scores)}\n\n${summary('detector', scores)}\n\n${summary('control: mask nothing', nothing)}\n\n${summary('control: mask everything', everything)}\n`,
  );
  return passes(scores) && !passes(nothing) && !passes(everything) ? 0 : 1;
};
