/** Text is read in segments of at most this many UTF-16 units, in a stream and in one piece alike. */
export const SEGMENT = 8192;
const HALF = SEGMENT / 2;

const breakBefore = (text: string): number => {
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, SEGMENT - mark.length);
    if (at >= HALF) return at + mark.length;
  }
  const code = text.charCodeAt(SEGMENT - 1);
  return code >= 0xd800 && code <= 0xdbff ? SEGMENT - 1 : SEGMENT;
};

/**
 * Where the first segment of a text ends: at the last line, sentence or word that fits. It depends
 * on the first `SEGMENT` units alone, so that every way of cutting a stream gives the same segments.
 *
 * @returns -1 where more text is needed to tell
 */
export const segmentEnd = (text: string, final: boolean): number => {
  if (text.length > SEGMENT) return breakBefore(text);
  return final ? text.length : -1;
};
