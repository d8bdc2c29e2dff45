/** SHA-256 of the manifest of the model in `weights/nano`; written by `npm run train -- nano`. */
export const NANO_MANIFEST_SHA256 =
  'a6f6697ed7279b2b254f9b91bb3cc7967021668929510d75b93bf82d9c64f6a4';

/** SHA-256 of the manifest of the model in `weights/nano-small`; written by `npm run train -- nano-small`. */
export const NANO_SMALL_MANIFEST_SHA256 =
  '0dda10de1ec702cb8eed7701907b3d5a07ea6b0f23cfc7129276dff0f5832510';
