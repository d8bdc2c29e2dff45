export {
  type Checkpoint,
  type CheckpointOptions,
  signCheckpoint,
  verifyCheckpoint,
} from './chain/checkpoint.ts';
export {
  type ChainContent,
  type ChainEntry,
  type ChainHead,
  type ChainRow,
  commit,
  emptyChain,
  entryHash,
  nextEntry,
  SALT_BYTES,
} from './chain/entry.ts';
export { type ChainFault, FAULTS, type FaultKind } from './chain/fault.ts';
export { type ChainReport, type VerifyChainOptions, verifyChain } from './chain/verify-chain.ts';
export { ENVELOPE, keyVersionOf } from './envelope/format.ts';
export type { Place } from './envelope/place.ts';
export { errors as vaultErrors } from './errors.ts';
export { fileNameOf, pathInside } from './files/file-name.ts';
export type { InstallationKey } from './installation/installation-key.ts';
export type { DataKeyFiles } from './keyring/data-key-files.ts';
export type { Keyring, KeyVersion, RewrapOptions } from './keyring/keyring.ts';
export { DATA_KEY_NAME } from './keyring/layout.ts';
export { type OpenKeyringOptions, openKeyring } from './keyring/open-keyring.ts';
export type { SharedKeyFiles, SharedKeyring } from './keyring/shared-keys.ts';
export { type KeyringStatus, readKeyringStatus } from './keyring/status.ts';
export type { UserSealer } from './keyring/user-sealer.ts';
export {
  signManifest,
  type TrustedManifest,
  verifyManifest,
} from './manifests/manifest-signature.ts';
export {
  hashBody,
  isBodyOf,
  type Receipt,
  readReceipt,
  receiptSchema,
  writeReceipt,
} from './receipts/receipt.ts';
export { type RestoreOptions, restoreKeyring } from './recovery/restore-keyring.ts';
export type { KeyService, RootKeySource } from './root-key/source.ts';
export {
  openFile,
  readSealedFile,
  resealFile,
  type SealedFile,
  sealFile,
} from './sealed-files/sealed-file.ts';
