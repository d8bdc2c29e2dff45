import { FOREIGN_FUNCTION_WORDS, FUNCTION_WORDS } from './function-words.ts';
import { isContraction, isSlang } from './informal.ts';

/** Fewer words than this may hold no function word and still be English ("pizza recipe"). */
const FEW_WORDS = 6;
const LEAST_ENGLISH_SHARE = 0.12;
const MOST_FOREIGN_LETTERS = 0.2;

/**
 * Whether a text is English as far as cheap signs tell: its letters are those of English, and words
 * of English grammar (or its slang) are frequent and outnumber those of other languages.
 * A wrong answer only makes language-dependent features neutral, or compares a sentence that has none
 * of their words.
 */
export function isEnglish(words: readonly string[]): boolean {
  if (words.length === 0) return false;
  let letters = 0;
  let foreignLetters = 0;
  let english = 0;
  let foreign = 0;
  for (const word of words) {
    letters += word.length;
    for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) > 127) foreignLetters += 1;
    if (FUNCTION_WORDS.has(word) || isContraction(word) || isSlang(word)) english += 1;
    else if (FOREIGN_FUNCTION_WORDS.has(word)) foreign += 1;
  }
  if (foreignLetters > MOST_FOREIGN_LETTERS * letters) return false;
  if (foreign > 0 && foreign >= english) return false;
  return words.length < FEW_WORDS || english >= LEAST_ENGLISH_SHARE * words.length;
}
