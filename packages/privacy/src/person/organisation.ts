import type { NameWord } from './capital-sequence.ts';
import { WORD } from './lexicon.ts';
import { NOT_A_PERSON } from './not-a-person.ts';

const JOINED_FIRM = /^ & \p{Lu}/u;
const PARTNER_OR_SAINT = /(?: & |\b[Ss](?:t|t\.|aint|an|anta) )$/;
const NEXT_WORD = /^,? (?:& )?([\p{L}]{2,15})\b/u;

/** `Teatro alla Scala`, `musée du Louvre`: an institution, and what it is called after. */
const CALLED_AFTER = /(\p{L}{2,15}) (?:all[ao]|alle|al|dell[aeo]|del|dei|degli|du|des) $/u;
const LONGEST_HEAD = 24;
const SPACE = 0x20;

const isCalledAfter = (text: string, start: number): boolean => {
  if (text.charCodeAt(start - 1) !== SPACE) return false;
  const head = CALLED_AFTER.exec(text.slice(Math.max(0, start - LONGEST_HEAD), start))?.[1];
  return head !== undefined && NOT_A_PERSON.has(head.toLowerCase());
};

const isName = ({ bits }: NameWord): boolean => (bits & (WORD.given | WORD.surname)) !== 0;

/** Whether the words are, or lead to, the name of a firm, a place, a people or a work. */
export const isOrganisation = (words: readonly NameWord[], text: string): boolean => {
  const [first] = words as [NameWord, ...NameWord[]];
  const last = words.at(-1) as NameWord;
  if (words.length === 1) {
    if (JOINED_FIRM.test(text.slice(last.end, last.end + 4))) return true;
    if (isCalledAfter(text, first.start)) return true;
    if (PARTNER_OR_SAINT.test(text.slice(Math.max(0, first.start - 6), first.start))) return true;
  } else {
    if (NOT_A_PERSON.has(last.folded)) return true;
    if (words.slice(1).some((word) => NOT_A_PERSON.has(word.folded) && !isName(word))) return true;
    if (NOT_A_PERSON.has(first.folded) && !isName(first)) return true;
  }
  const next = NEXT_WORD.exec(text.slice(last.end, last.end + 20))?.[1];
  return next !== undefined && /^\p{Lu}/u.test(next) && NOT_A_PERSON.has(next.toLowerCase());
};
