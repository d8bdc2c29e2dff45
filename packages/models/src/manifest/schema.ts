import * as z from 'zod/mini';
import { errors } from '../errors.ts';

export const MANIFEST_FILE = 'manifest.json';
export const MAX_MANIFEST_BYTES = 64 * 1024;

export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A plain name: a manifest cannot point outside its own folder. */
const fileName = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/));

const schema = z.looseObject({
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/)),
  version: z.string().check(z.minLength(1), z.maxLength(40)),
  architecture: z.string().check(z.minLength(1), z.maxLength(100)),
  licence: z.string().check(z.minLength(1), z.maxLength(200)),
  files: z
    .record(
      fileName,
      z.strictObject({
        bytes: z.int().check(z.minimum(0), z.maximum(2 ** 40)),
        sha256,
      }),
    )
    .check(z.refine((files) => Object.keys(files).length <= 32)),
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
