/** Longer lines are read in parts of this many bytes. */
export const LONGEST_LINE = 1_048_576;
/** The parts of a long line overlap, so that no value falls between. */
const OVERLAP = 4096;

const NEWLINE = 10;

export interface ByteLine {
  readonly bytes: Buffer;
  /** From 1. */
  readonly number: number;
}

/** Splits bytes into lines in bounded memory, whatever they are. */
export const byteLines = async function* (
  chunks: AsyncIterable<Buffer>,
  longest = LONGEST_LINE,
): AsyncGenerator<ByteLine> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  const take = (): ByteLine => {
    const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { bytes, number };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, at));
      yield take();
      from = at + 1;
      number++;
    }
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longest) {
      const line = take();
      yield line;
      parts = [line.bytes.subarray(-OVERLAP)];
      length = OVERLAP;
    }
  }
  if (length > 0 || parts.some((part) => part.length > 0)) yield take();
};
