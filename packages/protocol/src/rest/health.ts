import * as z from 'zod/mini';

export const health = z.strictObject({ status: z.enum(['ok', 'starting', 'draining']) });
