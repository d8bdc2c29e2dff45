/** SHA-256 of the manifest in `weights`; written by `npm run train -- constitution`. */
export const CLASSIFIER_MANIFEST_SHA256 =
  'fd983a7f39378cf39ba2b589e39b577219119ce5a9ea1376239f6aa9b8c7cb92';
