import * as z from 'zod/mini';
import { count } from '../identifiers.ts';

/** What was erased, and the search that shows it. */
export const erasureReport = z.strictObject({
  /** Rows that were deleted, or emptied where they stand in a chain. */
  rows: count,
  keyDestroyed: z.boolean(),
  /** Files that were searched for what stood in clear. */
  files: count,
  /** Files in which anything was still found. */
  traces: count,
});

export type ErasureReport = z.infer<typeof erasureReport>;
