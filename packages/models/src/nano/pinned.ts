/** SHA-256 of the manifest of the model in `weights/nano`; written by `npm run train -- nano`. */
export const NANO_MANIFEST_SHA256 =
  'a6f6697ed7279b2b254f9b91bb3cc7967021668929510d75b93bf82d9c64f6a4';
