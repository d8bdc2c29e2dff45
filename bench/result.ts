/** One measured number beside the number it is held to. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The bar, and whether the value must stay at or under it or reach it. */
  readonly bar?: { readonly at: number; readonly kind: 'most' | 'least' };
}

const format = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en')
    : value.toPrecision(3);

export const reached = ({ value, bar }: Result): boolean =>
  bar === undefined || (bar.kind === 'most' ? value <= bar.at : value >= bar.at);

/** The results as rows of a Markdown table, so that they can stand in the docs as printed. */
export const tableRows = (results: readonly Result[]): string =>
  results
    .map((result) => {
      const { name, value, unit, bar } = result;
      const held = bar ? `${bar.kind === 'most' ? '<=' : '>='} ${format(bar.at)} ${unit}` : '';
      return `| ${name} | ${format(value)} ${unit} | ${held} | ${bar ? (reached(result) ? 'yes' : 'no') : ''} |`;
    })
    .join('\n');

export const TABLE_HEAD = '| measure | value | bar | reached |\n|---|---|---|---|';
