import { randomBytes } from 'node:crypto';

/** A mark that nobody who wrote a text could have known. */
export type Nonce = () => string;

export const randomNonce: Nonce = () => randomBytes(9).toString('base64url');

/** Encloses a text that is not to be obeyed between two lines that it cannot hold. */
export const delimit = (text: string, nonce: string): string => `<<<${nonce}\n${text}\n${nonce}>>>`;
