import type { Place } from '@lethe/protocol';
import { excerptOf, piecesOf } from './pieces.ts';

/** A text with the places that were found in it, without what is far from them. */
export function MarkedText({ text, places }: { text: string; places: readonly Place[] }) {
  return (
    <p class="marked-text">
      {excerptOf(piecesOf(text, places)).map((piece) =>
        piece.marked ? <mark>{piece.text}</mark> : piece.text,
      )}
    </p>
  );
}
