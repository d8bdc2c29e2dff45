const LONGEST_LINE = 1000;

/** The first line of a stream, at most 1,000 characters of it. */
export async function typedLine(input: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    const end = text.search(/[\r\n]/);
    if (end >= 0) return text.slice(0, end);
    if (text.length > LONGEST_LINE) break;
  }
  return text.slice(0, LONGEST_LINE);
}
