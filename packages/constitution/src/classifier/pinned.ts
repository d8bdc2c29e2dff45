/** SHA-256 of the manifest in `weights`; written by `npm run train -- constitution`. */
export const CLASSIFIER_MANIFEST_SHA256 =
  '6dffba0d1801c453b9923ec60ac86a3601893403da2379fa13c15ee7a57d580c';
