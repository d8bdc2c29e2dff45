/** A run of characters without white space, or the white space between two such runs. */
export interface Piece {
  readonly kind: 'word' | 'space';
  readonly text: string;
  /** For a word: whether it is the first of its line, the marks of lists and quoted lines aside. */
  readonly lineStart: boolean;
  /** False for a part of a run that was longer than `PIECE_UNITS`: nothing is looked up in it. */
  readonly whole: boolean;
}

/** Longest piece, UTF-16 code units: the most this stage ever holds back. */
export const PIECE_UNITS = 256;

export interface PieceSplitter {
  /** Takes the next chunk and returns the pieces that are complete by now. */
  push(chunk: string): Piece[];
  /** Returns what is left. */
  end(): Piece[];
}

/** What a line of a list or a quotation begins with. */
const LINE_MARKER = /^(?:[-*+>]|\d{1,3}[.)])$/;

const isSpace = (unit: string) => /\s/.test(unit);
const isHighSurrogate = (unit: string) => unit >= '\ud800' && unit <= '\udbff';

/**
 * Splits a stream into words and white space. Decisions depend on positions in the stream only, so
 * that any chunking gives the same pieces; a surrogate pair is never split.
 */
export function createPieceSplitter(): PieceSplitter {
  let text = '';
  let kind: Piece['kind'] = 'space';
  let lineStart = true;
  let whole = true;

  function take(complete: boolean): Piece {
    const piece: Piece = {
      kind,
      text,
      lineStart: kind === 'word' && lineStart,
      whole: whole && complete,
    };
    if (kind === 'word') lineStart &&= LINE_MARKER.test(text);
    else if (text.includes('\n')) lineStart = true;
    text = '';
    whole = complete;
    return piece;
  }

  return {
    push(chunk) {
      const pieces: Piece[] = [];
      for (let index = 0; index < chunk.length; index++) {
        const unit = chunk.charAt(index);
        const next = isSpace(unit) ? 'space' : 'word';
        if (next !== kind) {
          if (text !== '') pieces.push(take(true));
          whole = true;
          kind = next;
        } else if (text.length >= PIECE_UNITS && !isHighSurrogate(text.charAt(text.length - 1))) {
          pieces.push(take(false));
        }
        text += unit;
      }
      return pieces;
    },
    end() {
      return text === '' ? [] : [take(true)];
    },
  };
}
