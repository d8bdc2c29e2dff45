import * as z from 'zod/mini';
import { axis, unit } from '../adaptation.ts';

/** Sets, pins or switches one axis. A value that is set is pinned too unless `pinned` says otherwise. */
export const axisChange = z.strictObject({
  value: z.optional(unit),
  pinned: z.optional(z.boolean()),
  enabled: z.optional(z.boolean()),
});

export type AxisChange = z.infer<typeof axisChange>;

export const axisParameters = z.strictObject({ axis });
