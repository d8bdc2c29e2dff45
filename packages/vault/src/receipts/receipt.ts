import { hash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { errors } from '../errors.ts';

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const versionName = z.string().regex(/^[A-Za-z0-9._:+-]{1,64}$/);

/** The record of one egress: numbers and names, never what was sent. */
export const receiptSchema = z.strictObject({
  /** Milliseconds since the Unix epoch. */
  at: count,
  /** Origin the body was sent to. */
  destination: z.string().regex(/^https?:\/\/[A-Za-z0-9.:[\]_-]{1,255}$/),
  /** Length of the body, bytes. */
  bytes: count,
  /** How many values of each type were replaced before sending. */
  masked: z
    .record(z.string().regex(/^[A-Z][A-Z_]{1,31}$/), z.int().min(1).max(1_000_000))
    .refine((masked) => Object.keys(masked).length <= 64),
  /** 32 random bytes, base64url: whoever has the body can prove it, nobody can guess it. */
  bodySalt: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** SHA-256 of the salt and the exact body, base64url. */
  bodySha256: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  model: z.string().regex(/^[A-Za-z0-9._:/@+-]{1,128}$/),
  /** Versions of the constitution and of the detectors that let it pass. */
  constitution: versionName,
  detector: versionName,
});

export type Receipt = z.infer<typeof receiptSchema>;

/** Salt and hash of a body, for its receipt. */
export function hashBody(
  body: Uint8Array,
  random: (bytes: number) => Uint8Array = randomBytes,
): Pick<Receipt, 'bytes' | 'bodySalt' | 'bodySha256'> {
  const salt = random(32);
  return {
    bytes: body.length,
    bodySalt: Buffer.from(salt).toString('base64url'),
    bodySha256: saltedHash(salt, body),
  };
}

/** Whether a body is the very one of a receipt. */
export const isBodyOf = (
  body: Uint8Array,
  { bytes, bodySalt, bodySha256 }: Pick<Receipt, 'bytes' | 'bodySalt' | 'bodySha256'>,
): boolean =>
  body.length === bytes && saltedHash(Buffer.from(bodySalt, 'base64url'), body) === bodySha256;

/** A receipt as the bytes that are sealed and chained. @throws RECEIPT_INVALID */
export const writeReceipt = (receipt: Receipt): Uint8Array =>
  Buffer.from(JSON.stringify(check(receipt)));

/** @throws RECEIPT_INVALID */
export function readReceipt(bytes: Uint8Array): Receipt {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw errors.RECEIPT_INVALID();
  }
  return check(value);
}

function check(value: unknown): Receipt {
  const parsed = receiptSchema.safeParse(value);
  // The parser's message quotes what it read, so it is not kept as the cause.
  if (!parsed.success) throw errors.RECEIPT_INVALID();
  return parsed.data;
}

const saltedHash = (salt: Uint8Array, body: Uint8Array): string =>
  hash('sha256', Buffer.concat([salt, body]), 'base64url');
