import type { Piece } from './pieces.ts';
import type { EditKind, EditRule, RuleTable } from './rule.ts';
import { isShouted, type WordForm, withCaseOf } from './word-form.ts';

/** A piece as a sentence keeps it. `form` is null for white space and for what must stay as it is. */
export interface Entry {
  readonly piece: Piece;
  readonly form: WordForm | null;
}

/** What became of the first entries: how many were used, the text for them, the edit where there was one. */
export interface Rewritten {
  readonly used: number;
  readonly text: string;
  readonly edit: EditKind | null;
}

const VOWEL = /^[aeiou]/i;

/** Whether `a` or `an` before the words still fits after the change. */
const articleFits = (previous: string | null, original: string, replacement: string) =>
  (previous !== 'a' && previous !== 'an') || VOWEL.test(original) === VOWEL.test(replacement);

/** Marks that may open the next word without parting it from this one. */
const EMPHASIS = /^[*_]*$/;

const joins = (entry: Entry | undefined) =>
  entry?.piece.kind === 'space' && entry.piece.text === ' ';

/** The words of a rule, found at `start`: the last one's index, `wait` when more text decides, or null. */
function find(rule: EditRule, entries: readonly Entry[], start: number, ended: boolean) {
  const last = start + 2 * (rule.words.length - 1);
  for (let index = start; index <= last; index++) {
    const entry = entries[index];
    if (entry === undefined) return ended ? null : 'wait';
    if ((index - start) % 2 === 1) {
      if (!joins(entry)) return null;
      continue;
    }
    const { form } = entry;
    if (form === null || form.key !== rule.words[(index - start) / 2]) return null;
    if ((index > start && form.lead !== '') || (index < last && form.trail !== '')) return null;
  }
  return last;
}

/** The word right after `last`, null where a mark or the end follows, `wait` when more text decides. */
function wordAfter(entries: readonly Entry[], last: number, ended: boolean) {
  if (entries[last]?.form?.trail !== '') return null;
  const [space, word] = [entries[last + 1], entries[last + 2]];
  if (space !== undefined && !joins(space)) return null;
  if (word === undefined) return ended ? null : 'wait';
  const { form } = word;
  return form === null || !EMPHASIS.test(form.lead) ? null : { word: form.bare.toLowerCase() };
}

/**
 * Rewrites the entries at `start` by the first rule that fits, or passes the first one on unchanged.
 *
 * @param previous the plain word right before, lower case, or null
 * @param ended whether the sentence is complete
 * @returns null when the decision needs more of the sentence
 */
export function rewrite(
  entries: readonly Entry[],
  start: number,
  { rules, previous, ended }: { rules: RuleTable; previous: string | null; ended: boolean },
): Rewritten | null {
  const first = entries[start] as Entry;
  const key = first.form?.key;
  for (const rule of (key && rules.get(key)) || []) {
    const last = find(rule, entries, start, ended);
    if (last === 'wait') return null;
    if (last === null) continue;
    const next = rule.fits ? wordAfter(entries, last, ended) : null;
    if (next === 'wait') return null;
    if (rule.fits && !rule.fits(next?.word ?? null, previous)) continue;
    const [head, tail] = [first.form as WordForm, entries[last]?.form as WordForm];
    const text = withCaseOf(head.bare, rule.replacement);
    if (text === null || isShouted(tail.bare)) continue;
    if (!articleFits(previous, head.bare, text)) continue;
    return { used: last - start + 1, text: head.lead + text + tail.trail, edit: rule.kind };
  }
  return { used: 1, text: first.piece.text, edit: null };
}
