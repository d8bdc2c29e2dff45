import type { Piece } from './pieces.ts';

/** `block`: part of a fenced code block. `span`: inline code or a quotation. `open`: may be edited. */
export type Region = 'block' | 'span' | 'open';

/** A quotation or inline code that is not closed within this many UTF-16 units was not one. */
const SPAN_UNITS = 600;

const FENCE = /^(`{3,}|~{3,})([^`]*)$/;
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '«': '»',
  '‘': '’',
  "'": "'",
};
const SINGLE = new Set(["'", '‘']);

const isWordUnit = (unit: string) => /[\p{L}\p{N}]/u.test(unit);

/** Follows code and quotations through the pieces of a text. */
export interface VerbatimTracker {
  /** Takes the next piece and says where it lies. */
  next(piece: Piece): Region;
  /** Whether inline code or a quotation goes on after the last piece. */
  readonly spanOpen: boolean;
}

export function createVerbatimTracker(): VerbatimTracker {
  let fence: string | null = null;
  let closing = false;
  let closer: string | null = null;
  let spanUnits = 0;

  /** Follows a fenced block; returns whether this piece belongs to one (CommonMark 0.31, section 4.5). */
  function inBlock(piece: Piece): boolean {
    const mark = piece.lineStart ? FENCE.exec(piece.text)?.[1] : undefined;
    if (fence === null) {
      if (mark === undefined) return false;
      fence = mark;
      return true;
    }
    if (piece.kind === 'space') {
      if (!closing || !piece.text.includes('\n')) return true;
      fence = null;
      closing = false;
      return false;
    }
    closing = mark !== undefined && mark === piece.text && mark.startsWith(fence);
    return true;
  }

  /** Follows inline code and quotations through one run; returns whether any of it lies inside one. */
  function inSpan(text: string): boolean {
    let touched = closer !== null;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charAt(index);
      const before = text.charAt(index - 1);
      if (unit === '`') {
        const run = /^`+/.exec(text.slice(index))?.[0] ?? unit;
        if (closer === null) closer = run;
        else if (closer === run) closer = null;
        touched = true;
        index += run.length - 1;
      } else if (closer === null) {
        const opens = QUOTES[unit];
        const after = text.charAt(index + 1);
        if (opens === undefined || isWordUnit(before)) continue;
        if (after === '' || (SINGLE.has(unit) && !isWordUnit(after))) continue;
        closer = opens;
        touched = true;
      } else if (
        unit === closer &&
        !(SINGLE_CLOSERS.has(unit) && isWordUnit(text.charAt(index + 1)))
      ) {
        closer = null;
      }
    }
    return touched;
  }

  return {
    next(piece) {
      if (inBlock(piece)) return 'block';
      if (piece.kind === 'space') {
        if (piece.text.includes('\n')) closer = null;
        return closer === null ? 'open' : 'span';
      }
      const touched = inSpan(piece.text);
      spanUnits = closer === null ? 0 : spanUnits + piece.text.length;
      if (spanUnits > SPAN_UNITS) closer = null;
      return touched ? 'span' : 'open';
    },
    get spanOpen() {
      return closer !== null;
    },
  };
}

const SINGLE_CLOSERS = new Set(["'", '’']);
