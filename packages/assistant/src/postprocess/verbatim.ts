import { createBlockTracker } from './blocks.ts';
import type { Piece } from './pieces.ts';
import { createSpanTracker } from './spans.ts';

/**
 * `block`: part of a code block. `span`: inline code, a quotation or a quoted line. `open`: may be edited.
 */
export type Region = 'block' | 'span' | 'open';

/** Follows code and quotations through the pieces of a text. */
export interface VerbatimTracker {
  /** Takes the next piece and says where it lies. */
  next(piece: Piece): Region;
  /** Whether inline code or a quotation goes on after the last piece. */
  readonly spanOpen: boolean;
}

export function createVerbatimTracker(): VerbatimTracker {
  const blocks = createBlockTracker();
  const spans = createSpanTracker();
  let quotedLine = false;

  return {
    next(piece) {
      if (blocks.next(piece)) return 'block';
      if (piece.kind === 'space' && piece.text.includes('\n')) quotedLine = false;
      if (piece.lineStart && piece.text.startsWith('>')) quotedLine = true;
      return spans.next(piece) || quotedLine ? 'span' : 'open';
    },
    get spanOpen() {
      return spans.open;
    },
  };
}
