import { hkdfSync, type KeyObject } from 'node:crypto';
import { wrappingKey } from '../wrapping/wrap-key.ts';

/** A root key at work: its public id and the key that wraps others. */
export interface Root {
  readonly id: string;
  readonly key: Uint8Array;
  readonly wrapping: KeyObject;
}

/** The root key in use and, while a change of it is not finished, those before it. */
export interface RootRing {
  readonly current: Root;
  readonly previous: readonly Root[];
}

/** An id tells root keys apart and says nothing about them (HKDF-SHA-256, 128 bits). */
export function rootOf(key: Uint8Array): Root {
  const id = Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), 'lethe root key id 1', 16));
  return { id: id.toString('base64url'), key, wrapping: wrappingKey(key) };
}

export const findRoot = ({ current, previous }: RootRing, id: string): Root | undefined =>
  [current, ...previous].find((root) => root.id === id);
