const set = (words: string) => new Set(words.split(' '));

/** Abbreviations that a sentence goes on after, whatever follows. */
const GOES_ON = set(
  'mr mrs ms dr prof st sr jr rev capt lt sgt hon messrs mme vs cf e.g i.e viz approx dept incl',
);

/** Abbreviations only before a number: `No. 5`, but `No. Not today.` */
const BEFORE_NUMBER = set('no nos fig figs vol ch p pp art sec');

const CLOSERS = /[)\]}"'”’»*_]+$/;
const TERMINATED = /[.!?…]$/;
const LIST_NUMBER = /^(?:\d{1,3}|\p{L})$/u;
const INITIAL = /^\p{Lu}$/u;

/** What the end of a run means for its sentence when white space follows. */
export type Ending = 'none' | 'unlessLowerCase' | 'unlessNumber';

/**
 * Whether a run of characters may end its sentence.
 *
 * @param run one word with the marks around it, such as `Smith.` or `well?"`
 * @param lineStart whether it is the first of its line: `1.` is then the number of a list
 */
export function endingOf(run: string, lineStart: boolean): Ending {
  const open = run.replace(CLOSERS, '');
  if (!TERMINATED.test(open)) return 'none';
  if (!open.endsWith('.') || open.endsWith('..')) return 'unlessLowerCase';
  const word = open.slice(0, -1).replace(/^[^\p{L}\p{N}]+/u, '');
  if (lineStart && LIST_NUMBER.test(word)) return 'none';
  if (GOES_ON.has(word.toLowerCase())) return 'none';
  if (BEFORE_NUMBER.has(word.toLowerCase())) return 'unlessNumber';
  // An initial, as in `J. Smith`; `I` ends sentences.
  return INITIAL.test(word) && word !== 'I' ? 'none' : 'unlessLowerCase';
}

const LOWER_CASE_START = /^[("'“‘«[*_]*\p{Ll}/u;
const NUMBER_START = /^\d/;

/** Whether the sentence ends between a run of this ending and the run that follows it on its line. */
export function endsBefore(ending: Ending, next: string): boolean {
  if (ending === 'none' || LOWER_CASE_START.test(next)) return false;
  return ending === 'unlessLowerCase' || !NUMBER_START.test(next);
}
