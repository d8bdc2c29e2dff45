/** SHA-256 of the manifest of the model in `weights/nano`; written by `npm run train -- nano`. */
export const NANO_MANIFEST_SHA256 =
  'dbe9e20c52ee3590d44c0ab8e9fd524baf4fa0313b703ff19efd2d777edfd0fd';

/** SHA-256 of the manifest of the model in `weights/nano-small`; written by `npm run train -- nano-small`. */
export const NANO_SMALL_MANIFEST_SHA256 =
  '0dda10de1ec702cb8eed7701907b3d5a07ea6b0f23cfc7129276dff0f5832510';
