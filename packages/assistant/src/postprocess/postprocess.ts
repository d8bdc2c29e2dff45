import { createPieceSplitter, type Piece } from './pieces.ts';
import type { EditPlan } from './plan.ts';
import { createSentence, type Sentence } from './sentence.ts';
import { type Ending, endingOf, endsBefore } from './sentence-end.ts';
import { createVerbatimTracker, type Region } from './verbatim.ts';

/** Sentences beyond the budget that are looked at for a safety warning before the answer ends. */
export const SENTENCES_INSPECTED = 2;

/** What was changed, as counts. */
export interface Edits {
  sentencesCut: number;
  contractions: number;
  plainWords: number;
}

/** A streaming transform from what a model says to what is shown. */
export interface Postprocess {
  /** Takes the next chunk; returns the text that is final by now. */
  push(chunk: string): string;
  /** The text is complete; returns the rest. */
  end(): string;
  readonly edits: Readonly<Edits>;
  /** Whether the budget is used up: nothing that follows will be shown, generating can stop. */
  readonly done: boolean;
}

/**
 * Applies a plan to a text that arrives in chunks of any size: the result and the counts depend on the
 * text alone. Fenced code passes unchanged; inline code, quotations, numbers, addresses and safety
 * warnings are never altered, and warnings are never cut. An answer is never emptied.
 */
export function createPostprocess(plan: EditPlan): Postprocess {
  const splitter = createPieceSplitter();
  const verbatim = createVerbatimTracker();
  const edits: Edits = { sentencesCut: 0, contractions: 0, plainWords: 0 };
  let kept = 0;
  let beyondBudget = 0;
  let shown = false;
  /** The first courtesy that was left out: shown after all when nothing else follows. */
  let spare = '';
  let sentence = newSentence();
  let gap: Piece | null = null;
  let ending: Ending = 'none';

  function newSentence(): Sentence {
    return createSentence({ ...plan, beyondBudget: kept >= plan.sentences });
  }

  function endSentence(): string {
    const { text, outcome, leftOut, edits: made } = sentence.end();
    for (const kind of made) edits[kind]++;
    if (outcome === 'kept') kept++;
    if (outcome === 'cut') beyondBudget++;
    if (outcome === 'cut' || outcome === 'courtesy') edits.sentencesCut++;
    if (outcome === 'courtesy' && spare === '') spare = leftOut;
    if (text !== '') shown = true;
    sentence = newSentence();
    ending = 'none';
    return text;
  }

  /** White space in front of the first shown sentence goes with the courtesies before it. */
  const startsClean = () => !shown && spare !== '' && !sentence.hasContent;

  function add(piece: Piece, region: Region): string {
    if (piece.kind === 'space' && startsClean()) return '';
    const text = sentence.add(piece, region);
    if (text !== '') shown = true;
    return text;
  }

  /** Puts the white space after a possible end of a sentence into that sentence. */
  function closeGap(): string {
    const text = gap === null ? '' : add(gap, 'open');
    gap = null;
    return text;
  }

  function takeSpace(piece: Piece, region: Region): string {
    if (piece.text.includes('\n') && sentence.hasContent && !verbatim.spanOpen)
      return closeGap() + endSentence() + add(piece, region);
    if (!sentence.hasContent || ending === 'none' || verbatim.spanOpen || gap !== null)
      return closeGap() + add(piece, region);
    gap = piece;
    return '';
  }

  function takeWord(piece: Piece, region: Region): string {
    const ended = gap !== null && endsBefore(ending, piece.text) ? endSentence() : '';
    const text = ended + closeGap() + add(piece, region);
    ending = endingOf(piece.text, piece.lineStart);
    return text;
  }

  function takeBlock(piece: Piece): string {
    const before = sentence.hasContent ? endSentence() : '';
    shown = true;
    return before + leading() + piece.text;
  }

  /** White space that waits in front of a sentence which has not begun. */
  function leading(): string {
    const { leftOut, text } = sentence.end();
    sentence = newSentence();
    return leftOut || text;
  }

  const isDone = () => beyondBudget >= SENTENCES_INSPECTED;

  function take(piece: Piece): string {
    if (isDone()) return '';
    const region = verbatim.next(piece);
    if (region === 'block') return takeBlock(piece);
    return piece.kind === 'space' ? takeSpace(piece, region) : takeWord(piece, region);
  }

  return {
    edits,
    get done() {
      return isDone();
    },
    push(chunk) {
      return isDone() ? '' : splitter.push(chunk).map(take).join('');
    },
    end() {
      let text = splitter.end().map(take).join('');
      if (isDone()) return text;
      text += closeGap();
      if (sentence.hasContent) text += endSentence();
      else if (beyondBudget === 0) text += leading();
      if (shown || spare === '') return text;
      edits.sentencesCut--;
      return text + spare;
    },
  };
}
