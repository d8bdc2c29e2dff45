import * as z from 'zod/mini';

/** An id made by either side: 1 to 64 letters, digits, `_` or `-`. Safe in a path and in a log. */
export const identifier = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** A moment as milliseconds since the Unix epoch. */
export const moment = z.int().check(z.nonnegative());

/** A UTC day as `YYYY-MM-DD`. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A finite number of at least zero. */
export const measure = z.number().check(z.nonnegative());

export const count = z.int().check(z.nonnegative());

/** A model, such as `local/nano`. */
export const modelId = z.string().check(z.regex(/^[A-Za-z0-9._:/@+-]{1,193}$/));
