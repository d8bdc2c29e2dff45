/** Longer lines are refused rather than held in memory. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/** One line of input, without its ending; `tooLong` where it was dropped for its length. */
export interface InputLine {
  readonly text: string;
  readonly tooLong: boolean;
}

/**
 * Splits decoded chunks into lines in bounded memory: for each chunk the lines that end in it. The last
 * line needs no ending.
 */
export const linesOf = async function* (
  chunks: AsyncIterable<string>,
  longest = LONGEST_LINE,
): AsyncGenerator<InputLine[]> {
  let parts: string[] = [];
  let length = 0;
  let tooLong = false;
  const take = (): InputLine => {
    const line = {
      text: tooLong ? '' : parts.length === 1 ? (parts[0] as string) : parts.join(''),
      tooLong,
    };
    parts = [];
    length = 0;
    tooLong = false;
    return line;
  };
  const keep = (part: string) => {
    length += part.length;
    tooLong ||= length > longest;
    if (tooLong) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    const lines: InputLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      keep(chunk.slice(from, at));
      lines.push(take());
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.slice(from));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [take()];
};
