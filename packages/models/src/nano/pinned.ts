/** SHA-256 of the manifest of the nano model shipped in `weights/nano`; written by `npm run train -- nano`. */
export const NANO_MANIFEST_SHA256 =
  '79ed2e2df5cd2355ba6464630aa6a864559b0a6ef233671a3d08f0fa316d2e88';
