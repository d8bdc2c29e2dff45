/** Turns tokens into text as they come. */
export interface TokenStream {
  /** The text this token completes; empty while a character is still missing bytes. */
  push(token: number): string;
  /** What an unfinished character leaves: U+FFFD, or nothing. The stream may then be used again. */
  end(): string;
}

/** `bytesOf` gives the bytes of a token; special tokens have none. */
export function createTokenStream(bytesOf: (token: number) => Uint8Array): TokenStream {
  // A byte order mark is text like any other here.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    push: (token) => decoder.decode(bytesOf(token), { stream: true }),
    end: () => decoder.decode(),
  };
}
