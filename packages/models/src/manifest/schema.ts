import * as z from 'zod';
import { errors } from '../errors.ts';

export const MANIFEST_FILE = 'manifest.json';
export const MAX_MANIFEST_BYTES = 64 * 1024;

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A plain name: a manifest cannot point outside its own folder. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/);

const schema = z.looseObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/),
  version: z.string().min(1).max(40),
  architecture: z.string().min(1).max(100),
  licence: z.string().min(1).max(200),
  files: z
    .record(
      fileName,
      z.strictObject({
        bytes: z
          .int()
          .min(0)
          .max(2 ** 31),
        sha256,
      }),
    )
    .refine((files) => Object.keys(files).length <= 32),
});

/** What a model consists of and where it comes from; further fields (data, seed) are kept as they are. */
export type Manifest = z.infer<typeof schema>;

/** @throws MODEL_MANIFEST_INVALID */
export function parseManifest(json: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw errors.MODEL_MANIFEST_INVALID({ reason: 'it is not complete JSON' }, { cause });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? 'file');
  throw errors.MODEL_MANIFEST_INVALID({ reason: `"${field}" is missing or malformed` });
}
