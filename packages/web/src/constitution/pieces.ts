import type { Place } from '@lethe/protocol';

/** A part of a text that was judged; marked where something was found in it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at the places that were found; places beyond its end are left out. */
export function piecesOf(text: string, places: readonly Place[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let until = 0;
  const add = (end: number, marked: boolean) => {
    if (end > until) pieces.push({ text: text.slice(until, end), marked });
    until = Math.max(until, end);
  };
  for (const { start, end } of merged(places)) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return pieces;
}

/** In their order, and those that touch as one. */
function merged(places: readonly Place[]): Place[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** How much of an unmarked part is shown beside a marked one, UTF-16 code units. */
const AROUND = 80;

/** The pieces with what is far from anything marked left out. */
export function excerptOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const { text, marked } = piece;
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    const shown = isFirst || isLast ? AROUND : 2 * AROUND;
    if (marked || text.length <= shown + 1) return piece;
    const head = isFirst ? '' : text.slice(0, AROUND);
    const tail = isLast ? '' : text.slice(-AROUND);
    if (isFirst && isLast) return { text: `${text.slice(0, 2 * AROUND)}…`, marked };
    return { text: `${head}…${tail}`, marked };
  });
}
