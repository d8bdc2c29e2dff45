import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { detect, PII_TYPES, type PiiType } from '@lethe/privacy';
import { generateRecords } from './generated/generate.ts';
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

const OPTIONS = {
  data: { type: 'string' },
  generated: { type: 'boolean' },
  seed: { type: 'string' },
  half: { type: 'string' },
  threshold: { type: 'string' },
  gate: { type: 'boolean' },
} as const;

const USAGE =
  'Say which records to use: --data FILE (JSON Lines) or --generated [--seed N]; [--half 1|2] [--threshold N] [--gate].\n';

/** One of two halves by a hash of the id (FNV-1a), so that rules tuned on one can be judged on the other. */
export const halfOf = (id: string): '1' | '2' => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) & 1) === 0 ? '1' : '2';
};

/**
 * `pii --data FILE | --generated [--seed N]`: prints scores by type and language, the targets, and two
 * controls that must fail them.
 *
 * @returns 0; with `--gate` 1 where the detector misses a target or a control passes; 2 for wrong usage
 */
export const evaluatePii = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { data, generated = false, seed = '1', half, threshold, gate = false } = values;
  if ((data === undefined) === !generated) {
    process.stderr.write(USAGE);
    return 2;
  }
  const all: readonly PiiRecord[] =
    data === undefined
      ? generateRecords({ seed: Number(seed) })
      : parseRecords(readFileSync(data, 'utf8'));
  const records = half === undefined ? all : all.filter(({ id }) => halfOf(id) === half);
  const options = threshold === undefined ? {} : { threshold: Number(threshold) };
  const scores = score(records, (text) => detect(text, options));
  const nothing = score(records, () => []);
  const everything = score(records, maskEverything);
  process.stdout.write(
    `${records.length} records\n\n${table(scores)}\n\n${summary('detector', scores)}\n\n${summary('control: mask nothing', nothing)}\n\n${summary('control: mask everything', everything)}\n`,
  );
  const good = passes(scores) && !passes(nothing) && !passes(everything);
  return gate && !good ? 1 : 0;
};
