import type { Readable } from 'node:stream';
import { errors } from '../errors.ts';

/**
 * A body of JSON in UTF-8, at most so many bytes.
 *
 * @throws PROVIDER_RESPONSE_TOO_LARGE, PROVIDER_RESPONSE_INVALID, and what the body throws
 */
export async function readJson(body: Readable, most: number): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += (piece as Uint8Array).byteLength;
    if (bytes > most) throw errors.PROVIDER_RESPONSE_TOO_LARGE({ most });
    pieces.push(piece as Uint8Array);
  }
  const whole = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces, bytes);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(whole));
  } catch {
    // What the parser says quotes the body: it is left behind.
    throw errors.PROVIDER_RESPONSE_INVALID();
  }
}
