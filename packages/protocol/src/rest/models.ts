import * as z from 'zod/mini';
import { count } from '../identifiers.ts';

export const modelDescription = z.strictObject({
  id: z.string(),
  architecture: z.string(),
  parameters: count,
  contextTokens: count,
  licence: z.string(),
  /** SHA-256 of the manifest that was verified when the model was loaded; null for one elsewhere. */
  manifestSha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  /** In Lethe itself, on a machine of the owner's, or elsewhere. */
  runs: z.enum(['here', 'local', 'cloud']),
});

export type ModelDescription = z.infer<typeof modelDescription>;

export const modelList = z.strictObject({ models: z.array(modelDescription) });
