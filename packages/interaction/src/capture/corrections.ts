/** A field just before an input changes it, in UTF-16 code units. */
export interface FieldBefore {
  readonly length: number;
  /** Length of the selection; 0 for a caret. */
  readonly selected: number;
}

const SINGLE_DELETIONS: ReadonlySet<string> = new Set([
  'deleteContentBackward',
  'deleteContentForward',
  'deleteContent',
]);

/** Moving text within the field removes nothing, and a composition rewrites itself as it goes. */
const NO_CORRECTIONS: ReadonlySet<string> = new Set([
  'deleteByDrag',
  'deleteCompositionText',
  'insertCompositionText',
  'insertFromComposition',
]);

/**
 * Characters an input took away: a selection's length where one was deleted or typed over, one for a
 * single deletion, for any other deletion (a word, a line, a cut) and for undo what the field lost.
 */
export function correctedBy(inputType: string, before: FieldBefore, lengthAfter: number): number {
  if (NO_CORRECTIONS.has(inputType)) return 0;
  if (before.selected > 0) return before.selected;
  if (SINGLE_DELETIONS.has(inputType)) return 1;
  if (inputType.startsWith('delete') || inputType === 'historyUndo')
    return Math.max(0, before.length - lengthAfter);
  return 0;
}
