import * as z from 'zod';
import { errors } from '../errors.ts';
import { storedRootSchema } from '../root-key/stored.ts';
import type { KeyringPlace } from './keyring-place.ts';

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
export async function readKeyringFile(place: KeyringPlace): Promise<KeyringFile | null> {
  const text = await place.read();
  if (text === null) return null;
  const path = place.title;
  const value = text === undefined ? undefined : parse(text);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const format = (value as { format?: unknown } | undefined)?.format;
  if (typeof format === 'number' && format > 1) throw errors.KEYRING_NEWER({ path });
  throw errors.KEYRING_DAMAGED({ path });
}

/** @throws KEYRING_BUSY where another process changed it in this moment */
export async function writeKeyringFile(place: KeyringPlace, file: KeyringFile): Promise<void> {
  const text = `${JSON.stringify(schema.parse(file), null, 2)}\n`;
  if (!(await place.write(text))) throw errors.KEYRING_BUSY();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
