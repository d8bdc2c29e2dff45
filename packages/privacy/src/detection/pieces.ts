/** A part of a long text that is read at once. */
export interface Piece {
  /** What is read. */
  readonly from: number;
  readonly to: number;
  /** Values that begin here belong to this piece; those before and after belong to its neighbours. */
  readonly first: number;
  readonly last: number;
}

/** UTF-16 units that a piece is responsible for. */
export const PIECE = 262_144;
/** Read before a piece for the words around its first values, and behind it for the longest value (a key). */
export const BEHIND = 4096;
export const AHEAD = 20_480;

const MOST_BACK = 2048;

/** The last line break or space before an offset, so that no word is cut; at most a little back. */
const cutBefore = (text: string, at: number): number => {
  for (const mark of ['\n', ' ']) {
    const found = text.lastIndexOf(mark, at);
    if (found > at - MOST_BACK) return found + 1;
  }
  return at;
};

/** Cuts a text into pieces that overlap; a text of usual length is one piece. */
export const piecesOf = (text: string): Piece[] => {
  if (text.length <= PIECE + AHEAD)
    return [{ from: 0, to: text.length, first: 0, last: text.length }];
  const pieces: Piece[] = [];
  for (let first = 0; first < text.length; ) {
    const rest = text.length - first;
    const last = rest <= PIECE + AHEAD ? text.length : cutBefore(text, first + PIECE);
    pieces.push({
      from: Math.max(0, first - BEHIND),
      to: Math.min(text.length, last + AHEAD),
      first,
      last,
    });
    first = last;
  }
  return pieces;
};
