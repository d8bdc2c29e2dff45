import type { PiiType } from '@lethe/privacy';
import { type FilledText, join, type Piece } from './filled-text.ts';

/** A value under the name that its layout gives it. */
export interface Field {
  readonly label: string;
  readonly key: string;
  readonly type: PiiType;
  readonly value: string;
}

const pieceOf = ({ type, value }: Field): Piece => ({ type, value });

/** `value` without the line breaks that a cell or a log line cannot hold. */
const oneLine = (field: Field): Piece => ({
  type: field.type,
  value: field.value.replaceAll('\n', ' '),
});

const between = (lists: readonly (readonly Piece[])[], mark: string): Piece[] =>
  lists.flatMap((list, i) => (i === 0 ? list : [mark, ...list]));

type Layout = (rows: readonly (readonly Field[])[]) => FilledText;

const first = (rows: readonly (readonly Field[])[]): readonly Field[] => rows[0] ?? [];

/** Forms in which records and messages hold values. Each takes rows of the same fields. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  form: (rows) =>
    join(
      between(
        first(rows).map((f) => [`${f.label}: `, pieceOf(f)]),
        '\n',
      ),
    ),
  'label above': (rows) =>
    join(
      between(
        first(rows).map((f) => [`${f.label}\n`, oneLine(f)]),
        '\n\n',
      ),
    ),
  json: (rows) =>
    join([
      '{',
      ...between(
        first(rows).map((f) => [`"${f.key}":"`, oneLine(f), '"']),
        ',',
      ),
      '}',
    ]),
  yaml: (rows) =>
    join([
      'user:\n',
      ...between(
        first(rows).map((f) => [`  ${f.key}: `, oneLine(f)]),
        '\n',
      ),
      '\n',
    ]),
  log: (rows) =>
    join([
      '2025-11-03T08:12:44Z INFO profile updated ',
      ...between(
        first(rows).map((f) => [`${f.key}="`, oneLine(f), '"']),
        ' ',
      ),
    ]),
  csv: (rows) =>
    join([
      `${first(rows)
        .map((f) => f.key)
        .join(',')}\n`,
      ...between(
        rows.map((row) =>
          between(
            row.map((f) => ['"', oneLine(f), '"']),
            ',',
          ),
        ),
        '\n',
      ),
    ]),
  tsv: (rows) =>
    join([
      `${first(rows)
        .map((f) => f.label)
        .join('\t')}\n`,
      ...between(
        rows.map((row) =>
          between(
            row.map((f) => [oneLine(f)]),
            '\t',
          ),
        ),
        '\n',
      ),
    ]),
  markdown: (rows) =>
    join([
      `| ${first(rows)
        .map((f) => f.label)
        .join(' | ')} |\n|${first(rows)
        .map(() => '---')
        .join('|')}|\n`,
      ...between(
        rows.map((row) => [
          '| ',
          ...between(
            row.map((f) => [oneLine(f)]),
            ' | ',
          ),
          ' |',
        ]),
        '\n',
      ),
    ]),
  xml: (rows) =>
    join([
      '<record>',
      ...first(rows).flatMap((f): Piece[] => [`<${f.key}>`, oneLine(f), `</${f.key}>`]),
      '</record>',
    ]),
  sql: (rows) =>
    join([
      `INSERT INTO people (${first(rows)
        .map((f) => f.key)
        .join(', ')}) VALUES (`,
      ...between(
        first(rows).map((f) => ["'", oneLine(f), "'"]),
        ', ',
      ),
      ');',
    ]),
};
