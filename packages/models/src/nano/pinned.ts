/** SHA-256 of the manifest of the nano model shipped in `weights/nano`; written by `npm run train -- nano`. */
export const NANO_MANIFEST_SHA256 =
  '0cc6266ab6b07dd51541357b189c6fbd3611b0a0fae2a40dde5f79b95e51fb5a';
