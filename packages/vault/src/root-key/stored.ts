import * as z from 'zod';

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,8192}$/);

/** What the keyring keeps about where its root key comes from. Holds no secret in clear. */
export const storedRootSchema = z.discriminatedUnion('kind', [
  /** The key itself lies elsewhere, in a file or the environment. */
  z.strictObject({ kind: z.literal('plain') }),
  z.strictObject({
    kind: z.literal('passphrase'),
    salt: base64url,
    memoryKib: z.int().min(8192).max(1_048_576),
    passes: z.int().min(1).max(16),
    parallelism: z.int().min(1).max(16),
  }),
  z.strictObject({
    kind: z.literal('service'),
    service: z.string().regex(/^[a-z0-9-]{1,40}$/),
    wrapped: base64url,
  }),
]);

export type StoredRoot = z.infer<typeof storedRootSchema>;
