import * as z from 'zod/mini';
import { count, moment } from '../identifiers.ts';

/** One request that left this machine: numbers and names, never what was sent. */
export const egressReceipt = z.strictObject({
  /** Its place in the chain of receipts. */
  sequence: count,
  at: moment,
  /** Origin it was sent to. */
  destination: z.string(),
  bytes: count,
  /** How many values of each type were replaced before sending. */
  masked: z.record(z.string(), count),
  model: z.string(),
  /** Whoever has the exact body can prove it by these: SHA-256 of the salt and the body, base64url. */
  bodySalt: z.string(),
  bodySha256: z.string(),
  /** Versions of what let it pass. */
  constitution: z.string(),
  detector: z.string(),
});

export type EgressReceipt = z.infer<typeof egressReceipt>;

export const receiptList = z.strictObject({ receipts: z.array(egressReceipt) });

export type ReceiptList = z.infer<typeof receiptList>;

/** The whole chain of receipts, checked now. */
export const receiptCheck = z.strictObject({
  /** Entries that were checked, and how many of them were erased with their key. */
  receipts: count,
  erased: count,
  /** Places of the first and the last; 0 where there is none. */
  first: count,
  last: count,
  /** Every place up to here is held by a signature of this installation. */
  signedTo: count,
  faultCount: count,
  /** The first 100. */
  faults: z.array(z.strictObject({ sequence: count, what: z.string() })),
});

export type ReceiptCheck = z.infer<typeof receiptCheck>;
