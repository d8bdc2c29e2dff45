import { errors } from '../errors.ts';
import { ROOT_KEY_BYTES } from './provider.ts';

const HEXADECIMAL = /^[0-9a-fA-F]{64}$/;
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/;

/**
 * 32 bytes from base64 (also the URL alphabet) or hexadecimal, spaces around them ignored.
 *
 * @param where names the place in the error; the key itself is never quoted
 * @throws ROOT_KEY_MALFORMED
 */
export function parseRootKey(text: string, where: string): Uint8Array {
  const trimmed = text.trim();
  if (HEXADECIMAL.test(trimmed)) return Buffer.from(trimmed, 'hex');
  const key = BASE64.test(trimmed) ? Buffer.from(trimmed, 'base64') : new Uint8Array(0);
  if (key.length !== ROOT_KEY_BYTES) throw errors.ROOT_KEY_MALFORMED({ where });
  return key;
}

export const writeRootKey = (key: Uint8Array): string => `${Buffer.from(key).toString('base64')}\n`;
