/** SHA-256 of the manifest in `weights`; written by `npm run train -- constitution`. */
export const CLASSIFIER_MANIFEST_SHA256 =
  '626c2c20b6ac513d0f3ca1785165f2ad0f62454a46312970da40cbd3b2c128b0';
