import type { KeyObject } from 'node:crypto';
import { additionalData } from '../envelope/additional-data.ts';
import { openEnvelope } from '../envelope/open.ts';
import type { Place } from '../envelope/place.ts';
import { sealEnvelope } from '../envelope/seal.ts';
import { errors } from '../errors.ts';
import type { DataKey } from './data-key-content.ts';

/** Seals and opens what belongs to one user. Follows the user's key through rotation and destruction. */
export interface UserSealer {
  /** The version that seals. */
  readonly keyVersion: number;
  /** @throws ENVELOPE_TOO_LARGE, PLACE_INVALID, DATA_KEY_DESTROYED, KEYRING_CLOSED */
  seal(place: Place, plaintext: Uint8Array): Uint8Array;
  /**
   * @throws ENVELOPE_MALFORMED, ENVELOPE_VERSION_UNSUPPORTED, ENVELOPE_KEY_UNKNOWN, ENVELOPE_REFUSED,
   * PLACE_INVALID, DATA_KEY_DESTROYED, KEYRING_CLOSED
   */
  open(place: Place, envelope: Uint8Array): Uint8Array;
}

/** A data key in memory; there is at most one for each name, and it changes in place. */
export interface LiveDataKey {
  readonly name: string;
  state: DataKey | 'destroyed' | 'closed';
  /** When it was read last. */
  readAt: number;
}

export function usableKey({ state }: LiveDataKey): DataKey {
  if (state === 'destroyed') throw errors.DATA_KEY_DESTROYED();
  if (state === 'closed') throw errors.KEYRING_CLOSED();
  return state;
}

/** @param sealing which version of a key seals */
export function createUserSealer(
  live: LiveDataKey,
  { nextNonce, sealing }: { nextNonce: () => Uint8Array; sealing: (key: DataKey) => number },
): UserSealer {
  return {
    get keyVersion() {
      return sealing(usableKey(live));
    },
    seal(place, plaintext) {
      const key = usableKey(live);
      const keyVersion = sealing(key);
      return sealEnvelope(plaintext, {
        key: key.versions.get(keyVersion)?.key as KeyObject,
        keyVersion,
        nonce: nextNonce(),
        additionalData: additionalData(place, live.name, keyVersion),
      });
    },
    open(place, envelope) {
      const { versions } = usableKey(live);
      return openEnvelope(envelope, {
        keyOf: (keyVersion) => versions.get(keyVersion)?.key,
        additionalDataOf: (keyVersion) => additionalData(place, live.name, keyVersion),
      });
    },
  };
}
