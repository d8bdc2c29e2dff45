import { COURTESY_WORDS, type Courtesy, courtesyOf, isFiller } from './courtesies.ts';
import type { Piece } from './pieces.ts';
import { type Entry, rewrite } from './rewrite.ts';
import type { EditKind, RuleTable } from './rule.ts';
import type { Region } from './verbatim.ts';
import { createWarningWatch } from './warning.ts';
import { wordForm } from './word-form.ts';

/** Most of one sentence that is held back, UTF-16 code units; a longer one passes unchanged. */
export const HOLD_UNITS = 1000;

export interface SentenceOptions {
  readonly rules: RuleTable;
  readonly courtesies: readonly Courtesy[];
  /** Whether the budget is used up: then only a safety warning gets through. */
  readonly beyondBudget: boolean;
}

/** How a sentence ended: its last text, and what was done to all of it. */
export interface SentenceEnd {
  readonly text: string;
  /** `uncounted`: shown, but no sentence of the answer; a filler, or no letter and no digit in it. */
  readonly outcome: 'kept' | 'uncounted' | 'cut' | 'courtesy';
  /** What a sentence that was left out said; empty for one that was kept. */
  readonly leftOut: string;
  readonly edits: readonly EditKind[];
}

export interface Sentence {
  /** Takes the next piece; returns the text that is final by now. */
  add(piece: Piece, region: Region): string;
  /** The sentence is complete. */
  end(): SentenceEnd;
  readonly hasContent: boolean;
}

/**
 * One sentence on its way through. Its words leave as soon as no rule can still change them. From the
 * first change on it is held until it ends, because a safety warning must stay as it is and the cue
 * that makes it one may come last.
 */
export function createSentence({ rules, courtesies, beyondBudget }: SentenceOptions): Sentence {
  const warning = createWarningWatch();
  const words: string[] = [];
  let mode: 'flow' | 'hold' | 'pass' = beyondBudget ? 'hold' : 'flow';
  let courtesy: 'yes' | 'maybe' | 'no' = courtesies.length > 0 ? 'maybe' : 'no';
  let pending: Entry[] = [];
  let pendingUnits = 0;
  let previous: string | null = null;
  let hasContent = false;
  let hasWord = false;

  const asWritten = () => pending.map((entry) => entry.piece.text).join('');

  function releaseAll(): string {
    const text = asWritten();
    pending = [];
    pendingUnits = 0;
    return text;
  }

  function remember({ piece, form }: Entry): void {
    if (piece.kind === 'space') return;
    previous = form !== null && form.trail === '' ? form.key : null;
  }

  /** Lets go of everything up to the first change. */
  function flow(): string {
    let text = '';
    let index = 0;
    while (index < pending.length) {
      const step = rewrite(pending, index, { rules, previous, ended: false });
      if (step === null) break;
      if (step.edit !== null) {
        mode = 'hold';
        break;
      }
      remember(pending[index] as Entry);
      text += step.text;
      index++;
    }
    pending = pending.slice(index);
    pendingUnits -= text.length;
    return text;
  }

  function edited(): { text: string; edits: EditKind[] } {
    const edits: EditKind[] = [];
    let text = '';
    for (let index = 0; index < pending.length; ) {
      const step = rewrite(pending, index, { rules, previous, ended: true });
      const used = step?.used ?? 1;
      remember(pending[index + used - 1] as Entry);
      text += step?.text ?? '';
      if (step?.edit) edits.push(step.edit);
      index += used;
    }
    return { text, edits };
  }

  return {
    get hasContent() {
      return hasContent;
    },
    add(piece, region) {
      const form = piece.kind === 'word' ? wordForm(piece.text) : null;
      if (form !== null) {
        hasContent = true;
        if (form.bare !== '') hasWord = true;
        const word = form.key ?? form.bare.toLowerCase();
        warning.add(word);
        if (words.length <= COURTESY_WORDS) words.push(word);
        if (courtesy === 'maybe') courtesy = courtesyOf(courtesies, words, false);
      }
      const editable = form !== null && region === 'open' && piece.whole;
      pending.push({ piece, form: editable ? form : null });
      pendingUnits += piece.text.length;
      if (warning.found || pendingUnits > HOLD_UNITS) mode = 'pass';
      if (mode === 'pass') return releaseAll();
      return mode === 'flow' && courtesy === 'no' ? flow() : '';
    },
    end() {
      const leftOut = asWritten();
      if (mode === 'pass') return { text: leftOut, outcome: 'kept', leftOut: '', edits: [] };
      if (beyondBudget)
        return { text: '', outcome: hasWord ? 'cut' : 'uncounted', leftOut, edits: [] };
      if (courtesy === 'maybe') courtesy = courtesyOf(courtesies, words, true);
      if (courtesy === 'yes') return { text: '', outcome: 'courtesy', leftOut, edits: [] };
      const counts = hasWord && !isFiller(words);
      return { ...edited(), outcome: counts ? 'kept' : 'uncounted', leftOut: '' };
    },
  };
}
