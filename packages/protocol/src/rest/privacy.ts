import * as z from 'zod/mini';
import { count } from '../identifiers.ts';

/** One table of the store, as its owner should see it. */
export const storedTable = z.strictObject({
  table: z.string(),
  purpose: z.string(),
  rows: count,
  /** Bytes the rows take on disk, pages counted. */
  bytes: count,
  /** Every column with its type, so that nothing hides. */
  columns: z.array(z.strictObject({ name: z.string(), holds: z.string() })),
  /** One row as it lies on disk, values as text; null when the table is empty. */
  sample: z.nullable(z.record(z.string(), z.string())),
});

export type StoredTable = z.infer<typeof storedTable>;

export const privacyReport = z.strictObject({
  stored: z.array(storedTable),
  /** Always counted in the store, never assumed. */
  messagesStored: count,
  inMemory: z.strictObject({
    conversations: count,
    turns: count,
    idleMinutes: count,
    /** Of them, those whose keys and values rest on disk, sealed under a key in memory only. */
    asleep: z.optional(count),
  }),
  /** By the receipts: what the app sent and what programs with a key sent. */
  left: z.strictObject({
    requestsToday: count,
    bytesToday: count,
    maskedToday: count,
    /** All of which a receipt is kept. */
    requests: count,
  }),
});

export type PrivacyReport = z.infer<typeof privacyReport>;
