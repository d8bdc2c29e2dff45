import { HOMOGLYPHS } from './homoglyphs.ts';
import { type View, ViewWriter } from './view.ts';

/** What is neither seen nor heard: marks on letters, and everything that takes no room. */
const UNSEEN = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

const SPACE = /^[\p{Z}\s]$/u;

const QUOTES: ReadonlyMap<string, string> = new Map(
  [...'\u2018\u2019\u201b\u2032`\u00b4'].map((quote) => [quote, "'"]),
);

/** Different characters that are remembered; beyond it each is worked out anew. */
const REMEMBERED = 20_000;

const known = new Map<string, string>();

/** How one character is read: compatibility forms taken apart, marks off, lower case, look-alikes as Latin. */
function read(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const now = SPACE.test(character)
    ? ' '
    : [...character.normalize('NFKD').replace(UNSEEN, '').toLowerCase()]
        .map((one) => HOMOGLYPHS.get(one) ?? QUOTES.get(one) ?? one)
        .join('');
  if (known.size < REMEMBERED) known.set(character, now);
  return now;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, which needs no reading
const ASCII = /^[\u0009\u000a\u0020-\u007e]*$/;

/** The text as a person would read it aloud: in lower case, without what cannot be seen. */
export function plainView(text: string): View {
  if (ASCII.test(text)) return { id: 'plain', text: text.toLowerCase() };
  const writer = new ViewWriter(text.length);
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    writer.add(read(character), { start: at, end });
    at = end;
  }
  return writer.finish('plain');
}
