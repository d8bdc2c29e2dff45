/** SHA-256 of the manifest of the nano model shipped in `weights/nano`; written by `npm run train -- nano`. */
export const NANO_MANIFEST_SHA256 =
  '3806213e299a5207ff51d289de3d58292a274134d2a026e6c5a894c68c8bbfce';
