/** The source file that pins the shipped model: it loads only if its manifest has this hash. */
export const pinnedSource = (manifestSha256: string): string =>
  `/** SHA-256 of the manifest of the nano model shipped in \`weights/nano\`; written by \`npm run train -- nano\`. */
export const NANO_MANIFEST_SHA256 =
  '${manifestSha256}';
`;
