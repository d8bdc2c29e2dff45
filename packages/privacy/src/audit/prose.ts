const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'the a an and or but if then that this these those i you he she it we they me my your his her our their is are was were be been have has had do does did will would can could should not no to of in on at for with from by about as so what when where who how why der die das und oder aber ich du er sie wir ihr nicht ist sind war ein eine mit von zu auf für im dem den le la les un une et ou mais je tu il elle nous vous est sont pas de des du pour avec dans que qui el los las y pero yo no es son con por para que en una het een en maar ik je hij wij niet zijn met van voor och men jag du han hon inte är med på til ikke og jeg det che di il lo gli non sono per con una'.split(
    ' ',
  ),
);

const RUN = /[\p{L}'’]+(?:[ ,;:]{1,3}[\p{L}'’]+){5,60}/gu;
const SHORTEST_RUN = 6;

/** Whether a text holds a sentence: six words or more in a row, a third of them small words of a language. */
export const holdsProse = (text: string): boolean => {
  for (const [run] of text.matchAll(RUN)) {
    const words = run.toLowerCase().split(/[ ,;:]+/);
    const small = words.filter((word) => FUNCTION_WORDS.has(word)).length;
    if (words.length >= SHORTEST_RUN && small * 4 >= words.length) return true;
  }
  return /[\u4e00-\u9fff\u3041-\u30ff]{12,}/.test(text);
};
