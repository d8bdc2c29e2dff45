/** Parts in a row, each behind its length (4 bytes, big endian), so that no two lists give the same bytes. */
export function lengthPrefixed(parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
