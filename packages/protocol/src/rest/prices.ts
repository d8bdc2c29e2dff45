import * as z from 'zod/mini';
import { measure } from '../identifiers.ts';

/** What a token of a model costs, in microcents; the model by its id at the gateway. */
const price = z.strictObject({
  model: z.string().check(z.regex(/^[A-Za-z0-9._:/@+-]{1,128}$/)),
  inputMicrocentsPerToken: measure,
  outputMicrocentsPerToken: measure,
});

export const priceTable = z.strictObject({ prices: z.array(price).check(z.maxLength(1000)) });
