/** SHA-256 of the manifest of the model in `weights/nano`; written by `npm run train -- nano`. */
export const NANO_MANIFEST_SHA256 =
  '372fe0771ee2b29589c83ede77915ff7186adeb1f8ae151ef815f5dc8a19bde2';

/** SHA-256 of the manifest of the model in `weights/nano-small`; written by `npm run train -- nano-small`. */
export const NANO_SMALL_MANIFEST_SHA256 =
  '0dda10de1ec702cb8eed7701907b3d5a07ea6b0f23cfc7129276dff0f5832510';
