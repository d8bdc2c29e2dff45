import { createSecretKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { HIGHEST_KEY_VERSION } from '../envelope/format.ts';
import { errors } from '../errors.ts';
import { unwrapSecret, wrapSecret } from '../wrapping/wrap-key.ts';
import { findRoot, type Root, type RootRing } from './root-ring.ts';

/** One version of a data key. */
export interface DataKeyVersion {
  readonly key: KeyObject;
  /** Milliseconds since the Unix epoch. */
  readonly createdAt: number;
}

/** A user's data key: the version that seals, and all that open. */
export interface DataKey {
  readonly current: number;
  readonly versions: ReadonlyMap<number, DataKeyVersion>;
}

/** Most versions a key may have at once. */
export const MOST_VERSIONS = 100;

const fileSchema = z.strictObject({
  format: z.literal(1),
  /** Id of the root key that wraps it. */
  root: z.string().max(64),
  wrapped: z.string().max(60_000),
});

const version = z.int().min(1).max(HIGHEST_KEY_VERSION);

const contentSchema = z.strictObject({
  current: version,
  versions: z
    .array(
      z.strictObject({
        version,
        createdAt: z.int(),
        key: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
      }),
    )
    .min(1)
    .max(MOST_VERSIONS),
});

const labelOf = (name: string): string => `lethe data key 1 ${name}`;

export function writeDataKey(name: string, { current, versions }: DataKey, root: Root): string {
  const content: z.infer<typeof contentSchema> = {
    current,
    versions: [...versions].map(([number, { key, createdAt }]) => ({
      version: number,
      createdAt,
      key: key.export().toString('base64url'),
    })),
  };
  const wrapped = wrapSecret(Buffer.from(JSON.stringify(content)), root.wrapping, labelOf(name));
  return `${JSON.stringify({ format: 1, root: root.id, wrapped })}\n`;
}

/** The id of the root key that wraps a data key. @throws DATA_KEY_DAMAGED */
export const wrappedBy = (text: string): string => parseFile(text).root;

/** @throws DATA_KEY_DAMAGED when it was changed, cut, swapped with another's, or wrapped by an unknown root key */
export function readDataKey(name: string, text: string, roots: RootRing): DataKey {
  const { root: rootId, wrapped } = parseFile(text);
  const root = findRoot(roots, rootId);
  if (root === undefined) throw errors.DATA_KEY_DAMAGED();
  const { current, versions } = parseContent(() => {
    const plain = unwrapSecret(wrapped, root.wrapping, labelOf(name));
    return contentSchema.parse(JSON.parse(Buffer.from(plain).toString('utf8')));
  });
  return {
    current,
    versions: new Map(
      versions.map(({ version: number, createdAt, key }) => [
        number,
        { createdAt, key: createSecretKey(key, 'base64url') },
      ]),
    ),
  };
}

const parseFile = (text: string) => parseContent(() => fileSchema.parse(JSON.parse(text)));

function parseContent<Content>(parse: () => Content): Content {
  try {
    return parse();
  } catch {
    // A parser's message may quote what it read, so it is not kept as the cause.
    throw errors.DATA_KEY_DAMAGED();
  }
}
