import type { PiiType } from '@lethe/privacy';
import type { GoldSpan } from '../record.ts';

/** A text and the values that stand in it. */
export interface FilledText {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

/** Pieces of text, some of them values; spans fall out of their lengths. */
export type Piece = string | { readonly type: PiiType; readonly value: string };

export const join = (pieces: readonly Piece[]): FilledText => {
  let text = '';
  const spans: GoldSpan[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    spans.push({ start: text.length, end: text.length + piece.value.length, type: piece.type });
    text += piece.value;
  }
  return { text, spans };
};

/** Splits `... {TYPE} ...` and fills in the values. */
export const fill = (template: string, pieceOf: (name: string) => Piece): FilledText =>
  join(
    template
      .split(/(\{[A-Z_]+\})/)
      .map((part) => (/^\{[A-Z_]+\}$/.test(part) ? pieceOf(part.slice(1, -1)) : part)),
  );
