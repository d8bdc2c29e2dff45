import { STYLE_AXES } from '../corpus/style.ts';
import type { Evaluation } from './evaluate.ts';
import type { TopicScores } from './topics.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Of the first version, on 102 held-out prompts from its own generator. */
const FIRST_VERSION = {
  wellFormed: '100 %',
  onTopic: '66 %',
  nearest: '48 %',
  beyond: '86 %',
} as const;

/** What a model answers, beside a lookup table and the first version. */
export function topicTable({
  model,
  retrieval,
  mismatched,
  beyond,
  followUps,
  statedFacts,
}: Evaluation): string {
  const line = (name: string, of: (scores: TopicScores) => number, first: string): string =>
    row([name, percent(of(model)), percent(of(retrieval)), percent(of(mismatched)), first]);
  return [
    row([
      `of ${model.prompts} held-out requests within the domain`,
      'model',
      'lookup table',
      'answers to other requests',
      'version 0.1 (its own 102)',
    ]),
    '|---|---|---|---|---|',
    line('well formed', ({ wellFormed }) => wellFormed, FIRST_VERSION.wellFormed),
    line(
      'well formed and on topic: holds a word its intent must hold',
      ({ onTopic }) => onTopic,
      FIRST_VERSION.onTopic,
    ),
    line(
      "well formed and closer to its own intent's lines than to any other's",
      ({ nearest }) => nearest,
      FIRST_VERSION.nearest,
    ),
    line('repeating itself', ({ repeating }) => repeating, 'not measured'),
    row([
      `turned down, of ${beyond.prompts} requests beyond the domain`,
      percent(beyond.model),
      percent(beyond.retrieval),
      '',
      FIRST_VERSION.beyond,
    ]),
    row([
      `well formed and on topic, of ${followUps.conversations} second turns`,
      percent(followUps.onTopic),
      'cannot',
      '',
      'not measured',
    ]),
    row([
      `well formed and closest to its own intent, of ${followUps.conversations} second turns`,
      percent(followUps.nearest),
      'cannot',
      '',
      'not measured',
    ]),
    row([
      `stating the right numbers, of ${statedFacts.answers} answers about Lethe's own state`,
      percent(statedFacts.right),
      'cannot',
      '',
      'cannot',
    ]),
  ].join('\n');
}

/** Each control with its own property by level. */
export const obedienceTable = ({ obedience }: Evaluation): string =>
  [
    row(['control', 'property', 'means by level', 'rank correlation']),
    '|---|---|---|---|',
    ...obedience.map(({ axis, property, means, spearman }) =>
      row([axis, property, means.map((mean) => mean.toFixed(2)).join(', '), spearman.toFixed(2)]),
    ),
  ].join('\n');

/** Rank correlation of each control (row) with each property (column). */
export const leakageTable = ({ obedience }: Evaluation): string =>
  [
    row(['control', ...STYLE_AXES]),
    `|---|${STYLE_AXES.map(() => '---').join('|')}|`,
    ...obedience.map(({ axis, leakage }) =>
      row([axis, ...STYLE_AXES.map((measured) => leakage[measured].toFixed(2))]),
    ),
  ].join('\n');

export const lossTable = (
  { loss }: Pick<Evaluation, 'loss'>,
  fp32?: { nats: number; perplexity: number },
): string =>
  [
    row(['weights', 'nats a token', 'perplexity']),
    '|---|---|---|',
    ...Object.entries({ ...(fp32 && { 'fp32 (not shipped)': fp32 }), ...loss }).map(
      ([name, { nats, perplexity }]) => row([name, nats.toFixed(4), perplexity.toFixed(3)]),
    ),
  ].join('\n');
