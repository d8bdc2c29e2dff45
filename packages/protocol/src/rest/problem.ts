import * as z from 'zod/mini';

/** What every failed request answers. The message has the cure and never what was sent. */
export const problem = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), requestId: z.string() }),
});

export type Problem = z.infer<typeof problem>;
