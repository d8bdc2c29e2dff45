import type { Piece } from './pieces.ts';

const FENCE = /^(`{3,}|~{3,})([^`]*)$/;
const BLANK_LINE = /\n[^\S\n]*\n/;
const INDENTED_LINE = /\n(?: {4}|\t)[^\n]*$/;

/** Follows code blocks through the pieces of a text (CommonMark 0.31, sections 4.4 and 4.5). */
export interface BlockTracker {
  /** Takes the next piece and says whether it lies inside a code block. */
  next(piece: Piece): boolean;
}

/**
 * Fenced blocks end with a closing fence. Indented blocks begin after a blank line and end with the first
 * line that is not indented; an indented paragraph of a list is taken for one.
 */
export function createBlockTracker(): BlockTracker {
  let fence: string | null = null;
  let closing = false;
  let indented = false;

  function inFenced({ kind, text, lineStart }: Piece): boolean {
    const mark = lineStart ? FENCE.exec(text)?.[1] : undefined;
    if (fence === null) {
      fence = mark ?? null;
      return fence !== null;
    }
    if (kind === 'word') {
      closing = mark !== undefined && mark === text && mark.startsWith(fence);
    } else if (closing && text.includes('\n')) {
      fence = null;
      closing = false;
    }
    return fence !== null;
  }

  function inIndented({ kind, text }: Piece): boolean {
    if (kind === 'word' || !text.includes('\n')) return indented;
    indented = INDENTED_LINE.test(text) && (indented || BLANK_LINE.test(text));
    return indented;
  }

  return {
    next: (piece) => inFenced(piece) || inIndented(piece),
  };
}
