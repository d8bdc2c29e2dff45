import * as z from 'zod';
import { errors } from '../errors.ts';
import { readBounded } from '../files/read-bounded.ts';
import { replaceFile } from '../files/replace-file.ts';
import { storedRootSchema } from '../root-key/stored.ts';

const LARGEST_FILE = 256 * 1024;
const id = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const wrapped = z.string().regex(/^[A-Za-z0-9_-]{1,8192}$/);

/** Most unfinished changes of the root key that may pile up. */
export const MOST_PREVIOUS_ROOTS = 8;

const schema = z.strictObject({
  format: z.literal(1),
  createdAt: z.int(),
  root: z.strictObject({ id, source: storedRootSchema }),
  /** Root keys that may still wrap a data key, wrapped by the one in use. */
  previous: z.array(z.strictObject({ id, wrapped })).max(MOST_PREVIOUS_ROOTS),
  /** Index key, private installation key and recovery recipient, wrapped by the root key. */
  secrets: wrapped,
  /** A copy for those who have no root key; the one in `secrets` counts. */
  publicKeyPem: z.string().max(500),
  /** The root key, encrypted to the recovery key. */
  recovery: z.strictObject({ createdAt: z.int(), sealed: wrapped }).nullable(),
});

/** Everything of a keyring but the data keys, in one file, so that each change of it is one step. */
export type KeyringFile = z.infer<typeof schema>;

/** Null where there is none. @throws KEYRING_DAMAGED, KEYRING_NEWER */
export async function readKeyringFile(path: string): Promise<KeyringFile | null> {
  const bytes = await readBounded(path, LARGEST_FILE);
  if (bytes === null) return null;
  const value = bytes && parse(bytes.toString('utf8'));
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const format = (value as { format?: unknown } | undefined)?.format;
  if (typeof format === 'number' && format > 1) throw errors.KEYRING_NEWER({ path });
  throw errors.KEYRING_DAMAGED({ path });
}

export const writeKeyringFile = (path: string, file: KeyringFile): Promise<void> =>
  replaceFile(path, `${JSON.stringify(schema.parse(file), null, 2)}\n`, { shred: true });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
