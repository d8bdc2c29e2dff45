export interface Sentences {
  count: number;
  /** Sentences whose closing marks hold a question mark. */
  questions: number;
  /** Sentences whose closing marks hold an exclamation mark. */
  exclamations: number;
  /** Sentences that begin with a capital letter, of those that begin with a letter that has a case. */
  capitalised: number;
  cased: number;
}

const ENDING = /[.!?…。！？؟]/u;
const CLOSING = /["'”’»)\]]/u;
const SPACE = /\s/u;
const WIDE_ENDING = /[。！？]/u;
const CONTENT = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const ABBREVIATIONS: ReadonlySet<string> = new Set('mr mrs ms dr prof st vs e.g i.e'.split(' '));
const LONGEST_ABBREVIATION = 5;

/**
 * Counts sentences: a run of closing marks before a space or the end closes one, and so does a line
 * break. A full stop after a common abbreviation does not. One pass over the text.
 */
export function countSentences(text: string): Sentences {
  const counts: Sentences = { count: 0, questions: 0, exclamations: 0, capitalised: 0, cased: 0 };
  let start = -1;
  const close = (marks: string): void => {
    if (start < 0) return;
    counts.count += 1;
    if (/[?？؟]/u.test(marks)) counts.questions += 1;
    if (/[!！]/u.test(marks)) counts.exclamations += 1;
    const first = String.fromCodePoint(text.codePointAt(start)!);
    if (first.toLowerCase() !== first.toUpperCase()) {
      counts.cased += 1;
      if (first !== first.toLowerCase()) counts.capitalised += 1;
    }
    start = -1;
  };
  let i = 0;
  while (i < text.length) {
    const character = String.fromCodePoint(text.codePointAt(i)!);
    if (character === '\n') {
      close('');
      i += 1;
    } else if (ENDING.test(character)) {
      const end = endOfMarks(text, i);
      const marks = text.slice(i, end);
      if (closesSentence(text, i, end, marks)) close(marks);
      i = end;
    } else {
      if (start < 0 && CONTENT.test(character)) start = i;
      i += character.length;
    }
  }
  close('');
  return counts;
}

function endOfMarks(text: string, start: number): number {
  let end = start;
  while (end < text.length && (ENDING.test(text[end]!) || CLOSING.test(text[end]!))) end += 1;
  return end;
}

function closesSentence(text: string, start: number, end: number, marks: string): boolean {
  if (WIDE_ENDING.test(marks)) return true;
  if (end < text.length && !SPACE.test(text[end]!)) return false;
  return marks !== '.' || end === text.length || !ABBREVIATIONS.has(wordBefore(text, start));
}

function wordBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST_ABBREVIATION), end).toLowerCase();
  return before.slice(before.search(/[^\s(]*$/u));
}
