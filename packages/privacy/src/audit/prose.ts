const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'the a an and or but if then that this these those i you he she it we they me my your his her our their is are was were be been have has had do does did will would can could should not no to of in on at for with from by about as so what when where who how why der die das und oder aber ich du er sie wir ihr nicht ist sind war ein eine mit von zu auf für im dem den le la les un une et ou mais je tu il elle nous vous est sont pas de des du pour avec dans que qui el los las y pero yo no es son con por para que en una het een en maar ik je hij wij niet zijn met van voor och men jag du han hon inte är med på til ikke og jeg det che di il lo gli non sono per con una'.split(
    ' ',
  ),
);

const WORD = /[\p{L}'’]+/gu;
const GAP = /^[ ,;:]{1,3}$/;
const SHORTEST_RUN = 6;
const LONGEST_RUN = 60;
const LEAST_SMALL = 3;
/** Twelve ideographs or kana in a row. */
const EASTERN = /[\u4e00-\u9fff\u3041-\u30ff]{12}/;
const LONGEST_WORD = 40;

const isSentence = (words: number, small: number): boolean =>
  words >= SHORTEST_RUN && small >= LEAST_SMALL && small * 4 >= words;

/**
 * Whether a text holds a sentence: six words or more in a row, a quarter of them, and three at
 * least, small words of a language.
 */
export const holdsProse = (text: string): boolean => {
  let words = 0;
  let small = 0;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const follows = match.index - end <= 3 && GAP.test(text.slice(end, match.index));
    if (!follows || words >= LONGEST_RUN) {
      if (isSentence(words, small)) return true;
      words = 0;
      small = 0;
    }
    words++;
    if (word.length <= LONGEST_WORD && FUNCTION_WORDS.has(word.toLowerCase())) small++;
    end = match.index + word.length;
  }
  return isSentence(words, small) || EASTERN.test(text);
};
