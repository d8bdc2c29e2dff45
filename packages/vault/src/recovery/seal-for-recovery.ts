import { encryptTo } from '../root-key/age.ts';

/** The root key encrypted to a recovery key's public part, base64url of an age file. */
export const sealForRecovery = async (recipient: string, rootKey: Uint8Array): Promise<string> =>
  Buffer.from(await encryptTo(recipient, rootKey)).toString('base64url');
