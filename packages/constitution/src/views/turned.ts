import type { View } from './view.ts';

/** The commonest English words: a text without them that gains them when turned was turned before. */
const FUNCTION_WORDS = new Set(
  'the to of and a in is you that it he for on are with as his they at be this from have or by one had not but what all were when we there can an your which their how do if will each about out many then them these so some her would make like him into has two more go no way could my than been who its now find make'.split(
    ' ',
  ),
);

/** Words that are looked at: as many tell as well as all. */
const LOOKED_AT = 200;

/** Which share of a text's words are function words. */
function familiarity(text: string): number {
  let words = 0;
  let known = 0;
  for (const [word] of text.matchAll(/[a-z]+/g)) {
    words++;
    if (FUNCTION_WORDS.has(word)) known++;
    if (words === LOOKED_AT) break;
  }
  return words < 4 ? 0 : known / words;
}

const rot13 = (text: string): string =>
  text.replace(/[a-z]/g, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97),
  );

// Code units suffice: what is looked for are Latin letters.
const backwards = (text: string): string => text.split('').reverse().join('');

const turnedRound = (view: View): View => ({
  id: 'reversed',
  text: backwards(view.text),
  starts: (
    view.starts ?? Uint32Array.from({ length: view.text.length }, (_, at) => at)
  ).toReversed(),
  ends: (
    view.ends ?? Uint32Array.from({ length: view.text.length }, (_, at) => at + 1)
  ).toReversed(),
});

/** Below it a text is not English as it stands. */
const UNFAMILIAR = 0.15;
/** From it on a turned text is English. */
const FAMILIAR = 0.25;
/** What is turned of a text to see whether it is worth turning all of it, UTF-16 code units. */
const TRIED = 1500;

/** The view in rot13 or read backwards, where only that makes English of it. */
export function turnedViews(view: View): View[] {
  if (familiarity(view.text) >= UNFAMILIAR) return [];
  const views: View[] = [];
  if (familiarity(rot13(view.text.slice(0, TRIED))) >= FAMILIAR)
    views.push({ ...view, id: 'rot13', text: rot13(view.text) });
  if (familiarity(backwards(view.text.slice(-TRIED))) >= FAMILIAR) views.push(turnedRound(view));
  return views;
}
