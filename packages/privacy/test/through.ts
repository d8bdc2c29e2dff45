/** What a stream makes of chunks, in one piece. */
export const through = async (
  stream: TransformStream<string, string>,
  chunks: readonly string[],
): Promise<string> => {
  const writer = stream.writable.getWriter();
  const writing = (async () => {
    for (const chunk of chunks) await writer.write(chunk);
    await writer.close();
  })();
  let out = '';
  for await (const part of stream.readable as unknown as AsyncIterable<string>) out += part;
  await writing;
  return out;
};
