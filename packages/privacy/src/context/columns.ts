import type { CueHits } from './cue-index.ts';

/** Cells of the tables in a text, in order: a cue counts only inside the cell of its value. */
export interface Cells {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const MOST_COLUMNS = 64;
const LONGEST_HEAD = 40;
const DELIMITERS = ['\t', '|', ';', ','];
const QUOTE = 0x22;

/** The cells of a line; `undefined` where the delimiter does not occur or occurs too often. */
const cellsOf = (text: string, line: Range, delimiter: number): Range[] | undefined => {
  const cells: Range[] = [];
  let start = line.start;
  let quoted = false;
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) quoted = !quoted;
    else if (code === delimiter && !quoted) {
      cells.push({ start, end: i });
      if (cells.length >= MOST_COLUMNS) return undefined;
      start = i + 1;
    }
  }
  if (cells.length === 0) return undefined;
  cells.push({ start, end: line.end });
  return cells;
};

const isRule = (text: string, { start, end }: Range): boolean => {
  for (let i = start; i < end; i++) if (!' |-:+='.includes(text[i] as string)) return false;
  return end > start;
};

/** A table's head: short cells, at least one of them (for commas two) with a known word. */
const isHead = (cells: readonly Range[], cued: number, delimiter: string): boolean =>
  cued >= (delimiter === ',' || delimiter === ';' ? 2 : 1) &&
  cells.every(({ start, end }) => end - start <= LONGEST_HEAD);

const lineAt = (text: string, start: number): Range => {
  const stop = text.indexOf('\n', start);
  const end = stop < 0 ? text.length : stop;
  return { start, end: text.charCodeAt(end - 1) === 0x0d && end > start ? end - 1 : end };
};

const nextLine = (text: string, { end }: Range): number => {
  const stop = text.indexOf('\n', end);
  return stop < 0 ? -1 : stop + 1;
};

/** Where the value of a cell begins: behind spaces and quotes. */
const contentStart = (text: string, { start, end }: Range): number => {
  let at = start;
  while (at < end && ' "\'`*'.includes(text[at] as string)) at++;
  return at;
};

/** Collects what tables add to the cues of a text. */
class Columns {
  readonly starts: number[] = [];
  readonly groups: number[] = [];
  readonly cellStart: number[] = [];
  readonly cellEnd: number[] = [];
  private readonly hits: CueHits;
  private next = 0;

  constructor(hits: CueHits) {
    this.hits = hits;
  }

  /** The groups of the cues inside each cell of a head; heads come in order. */
  groupsOf(cells: readonly Range[]): number[][] {
    const { start, end, group } = this.hits;
    return cells.map((cell) => {
      while (this.next < start.length && (start[this.next] as number) < cell.start) this.next++;
      const found = new Set<number>();
      for (
        let i = this.next;
        i < start.length && (end[i] as number) <= cell.end && (start[i] as number) < cell.end;
        i++
      )
        found.add(group[i] as number);
      return [...found];
    });
  }

  cell(cell: Range): void {
    this.cellStart.push(cell.start);
    this.cellEnd.push(cell.end);
  }

  row(text: string, cells: readonly Range[], heads: readonly (readonly number[])[]): void {
    for (const [i, cell] of cells.entries()) {
      this.cell(cell);
      const at = contentStart(text, cell);
      for (const group of heads[i] ?? []) {
        this.starts.push(at);
        this.groups.push(group);
      }
    }
  }
}

const headAt = (
  text: string,
  line: Range,
  columns: Columns,
): { cells: Range[]; heads: number[][]; delimiter: number; body: number } | undefined => {
  const following = nextLine(text, line);
  if (following < 0) return undefined;
  let second = lineAt(text, following);
  const ruled = isRule(text, second);
  if (ruled) {
    const third = nextLine(text, second);
    if (third < 0) return undefined;
    second = lineAt(text, third);
  }
  for (const delimiter of DELIMITERS) {
    const code = delimiter.charCodeAt(0);
    const cells = cellsOf(text, line, code);
    if (cells === undefined || cellsOf(text, second, code)?.length !== cells.length) continue;
    const heads = columns.groupsOf(cells);
    if (!isHead(cells, heads.filter((groups) => groups.length > 0).length, delimiter)) continue;
    return { cells, heads, delimiter: code, body: second.start };
  }
  return undefined;
};

const hasDelimiter = (text: string, { start, end }: Range): boolean => {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2c || code === 0x09 || code === 0x7c || code === 0x3b) return true;
  }
  return false;
};

const LONGEST_LINE = 4000;

const readLines = (text: string, hits: CueHits, columns: Columns): void => {
  let hit = 0;
  for (let at = 0; at >= 0; ) {
    const line = lineAt(text, at);
    while (hit < hits.start.length && (hits.start[hit] as number) < line.start) hit++;
    if (hit >= hits.start.length) return;
    const cued = (hits.start[hit] as number) < line.end;
    const head =
      cued && line.end - line.start <= LONGEST_LINE && hasDelimiter(text, line)
        ? headAt(text, line, columns)
        : undefined;
    if (head === undefined) {
      at = nextLine(text, line);
      continue;
    }
    for (const cell of head.cells) columns.cell(cell);
    at = head.body;
    while (at >= 0) {
      const row = lineAt(text, at);
      const cells = cellsOf(text, row, head.delimiter);
      if (cells?.length !== head.cells.length) break;
      columns.row(text, cells, head.heads);
      at = nextLine(text, row);
    }
  }
};

const INSERT = /\(([^()]{1,1000})\)\s{0,3}values\s{0,3}(?=\()/gi;
const ROW = /\(((?:[^()']|'[^']{0,400}'){1,64})\)\s{0,3},?\s{0,3}/y;
const COMMA = 0x2c;

/** Columns named before the rows: `INSERT INTO t (a, b) VALUES ('x', 'y')`. */
const readInserts = (text: string, columns: Columns): void => {
  for (const match of text.matchAll(INSERT)) {
    const head = cellsOf(
      text,
      { start: match.index + 1, end: match.index + 1 + (match[1] as string).length },
      COMMA,
    );
    if (head === undefined) continue;
    const heads = columns.groupsOf(head);
    for (const cell of head) columns.cell(cell);
    ROW.lastIndex = match.index + match[0].length;
    for (let at = ROW.lastIndex, row = ROW.exec(text); row !== null; row = ROW.exec(text)) {
      const cells = sqlCells(text, { start: at + 1, end: at + 1 + (row[1] as string).length });
      columns.row(text, cells, heads);
      at = ROW.lastIndex;
    }
  }
};

const sqlCells = (text: string, { start: from, end }: Range): Range[] => {
  const cells: Range[] = [];
  let start = from;
  let quoted = false;
  for (let i = from; i <= end; i++) {
    if (text[i] === "'") quoted = !quoted;
    else if (i === end || (text[i] === ',' && !quoted)) {
      cells.push({ start, end: i });
      start = i + 1;
    }
  }
  return cells;
};

/**
 * Reads the heads of tables (CSV, TSV, Markdown, SQL inserts) as labels of every cell below: each of
 * their cues is repeated, without length, where the cell's value begins. Linear: a line is read a
 * bounded number of times.
 */
export const addColumns = (text: string, hits: CueHits): CueHits => {
  const inserts = hits.start.length > 0 && /\)\s{0,3}values\s{0,3}\(/i.test(text);
  if (hits.start.length === 0 || !(inserts || text.includes('\n'))) return hits;
  const columns = new Columns(hits);
  if (inserts) readInserts(text, columns);
  else readLines(text, hits, columns);
  if (columns.cellStart.length === 0) return hits;
  const order = [
    ...hits.start.map((start, i) => ({
      start,
      end: hits.end[i] as number,
      group: hits.group[i] as number,
    })),
    ...columns.starts.map((start, i) => ({
      start,
      end: start,
      group: columns.groups[i] as number,
    })),
  ].sort((a, b) => a.start - b.start);
  return {
    ...hits,
    start: order.map(({ start }) => start),
    end: order.map(({ end }) => end),
    group: order.map(({ group }) => group),
    cells: { start: columns.cellStart, end: columns.cellEnd },
  };
};
