/** SHA-256 of the manifest of the model in `weights/nano`; written by `npm run train -- nano`. */
export const NANO_MANIFEST_SHA256 =
  'd6260ef6d9b9b9486cf4e88f69c48d64fa62f1f35f824a3995e218d87d577344';

/** SHA-256 of the manifest of the model in `weights/nano-small`; written by `npm run train -- nano-small`. */
export const NANO_SMALL_MANIFEST_SHA256 =
  '0dda10de1ec702cb8eed7701907b3d5a07ea6b0f23cfc7129276dff0f5832510';
