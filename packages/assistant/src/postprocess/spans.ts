import type { Piece } from './pieces.ts';

/** A quotation or inline code that is not closed within this many UTF-16 units was not one. */
const SPAN_UNITS = 600;

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '«': '»',
  '‘': '’',
  "'": "'",
};
/** Marks that are apostrophes as well. */
const SINGLE = new Set(["'", '‘', '’']);
const BLANK_LINE = /\n[^\S\n]*\n/;

const isWordUnit = (unit: string) => /[\p{L}\p{N}]/u.test(unit);

/** Follows inline code and quotations through the pieces of a text. */
export interface SpanTracker {
  /** Takes the next piece and says whether any of it lies inside a span. */
  next(piece: Piece): boolean;
  /** Whether a span goes on after the last piece. */
  readonly open: boolean;
}

/** Spans end with their closing mark; those left open end at a blank line, an apostrophe's at any line's end. */
export function createSpanTracker(): SpanTracker {
  let closer: string | null = null;
  let units = 0;

  function opens(unit: string, before: string, after: string): boolean {
    if (CLOSERS[unit] === undefined || isWordUnit(before) || after === '') return false;
    return !SINGLE.has(unit) || isWordUnit(after);
  }

  function inWord(text: string): boolean {
    let touched = closer !== null;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charAt(index);
      const after = text.charAt(index + 1);
      if (unit === '`') {
        const run = /^`+/.exec(text.slice(index))?.[0] ?? unit;
        if (closer === null) closer = run;
        else if (closer === run) closer = null;
        touched = true;
        index += run.length - 1;
      } else if (closer === null) {
        if (!opens(unit, text.charAt(index - 1), after)) continue;
        closer = CLOSERS[unit] ?? null;
        touched = true;
      } else if (unit === closer && !(SINGLE.has(unit) && isWordUnit(after))) closer = null;
    }
    return touched;
  }

  function inSpace(text: string): boolean {
    const endsSingle = closer !== null && SINGLE.has(closer) && text.includes('\n');
    if (endsSingle || BLANK_LINE.test(text)) closer = null;
    return closer !== null;
  }

  return {
    next({ kind, text }) {
      const touched = kind === 'word' ? inWord(text) : inSpace(text);
      units = closer === null ? 0 : units + text.length;
      if (units > SPAN_UNITS) closer = null;
      return touched;
    },
    get open() {
      return closer !== null;
    },
  };
}
