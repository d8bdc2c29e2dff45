import * as z from 'zod/mini';
import { identifier } from '../identifiers.ts';

export const ratingParameters = z.strictObject({ turnId: identifier });

/** What a person says of an answer. */
export const rating = z.strictObject({ thumb: z.enum(['up', 'down']) });

export type Rating = z.infer<typeof rating>;
