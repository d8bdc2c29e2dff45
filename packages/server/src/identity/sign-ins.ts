import type { Clock } from '../clock/clock.ts';
import { errors } from '../errors.ts';
import type { StorePort, User } from '../ports.ts';
import { createRotation } from './rotation.ts';
import { hashSecret, newSecret, type Random } from './secret.ts';

/** How a browser was signed in. */
export type SignInMethod = 'link' | 'invitation' | 'recovery' | 'passphrase' | 'passkey';

/** A browser that is signed in. */
export interface SignedIn {
  readonly user: Pick<User, 'id' | 'role'>;
  /** Digest of its first token: the sign-in itself, however often its cookie is changed. */
  readonly family: string;
}

/** A sign-in and the secret that its browser shall keep from now on. */
export interface NewCookie {
  readonly signedIn: SignedIn;
  readonly token: string;
  readonly lifeMs: number;
}

export interface SignIns {
  open(user: Pick<User, 'id' | 'role'>, method: SignInMethod): Promise<NewCookie>;
  /**
   * Who shows this token, and the token to show next where it is time for one. Null for an unknown,
   * expired or revoked token.
   *
   * @throws SIGN_IN_REUSED when the token was replaced long ago: all of its sign-in is then ended
   */
  find(token: string): Promise<{ signedIn: SignedIn; next: NewCookie | null } | null>;
  /** Whether a sign-in still holds. */
  holds(signedIn: SignedIn): Promise<boolean>;
  close(signedIn: SignedIn): Promise<void>;
}

export interface SignInOptions {
  store: Pick<StorePort, 'signIns'>;
  clock: Clock;
  random: Random;
  /** Life of a sign-in, milliseconds. */
  lifeMs: number;
  /** A token is replaced once it is this old, milliseconds. */
  rotateMs: number;
  /** Told when a copied cookie ended a sign-in. */
  onReused: (signedIn: SignedIn) => Promise<void>;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Sign-ins as the store keeps them: by the digests of their tokens only. */
export function createSignIns(options: SignInOptions): SignIns {
  const { clock, lifeMs, onReused, random, rotateMs, store } = options;
  const rotation = createRotation({ random, now: clock.now });

  return {
    async open(user, method) {
      const token = newSecret(random);
      const tokenHash = hashSecret(token);
      const expiresAt = clock.now() + lifeMs;
      await store.signIns.create({ tokenHash, userId: user.id, expiresAt, method });
      rotation.issued(tokenHash);
      return { signedIn: { user, family: tokenHash }, token, lifeMs };
    },

    async find(token) {
      if (!TOKEN.test(token)) return null;
      const tokenHash = hashSecret(token);
      const found = await store.signIns.find(tokenHash);
      if (found === null || found.expiresAt <= clock.now()) return null;
      const { expiresAt, family, issuedAt, replacedAt, role, userId } = found;
      const signedIn: SignedIn = { user: { id: userId, role }, family };
      const successor = rotation.successorOf(token);
      const nextHash = hashSecret(successor);
      const next = { signedIn, token: successor, lifeMs: expiresAt - clock.now() };

      if (replacedAt !== null) {
        if (rotation.mayStillUse({ token, replacedAt })) {
          return { signedIn, next: rotation.isIssued(nextHash) ? next : null };
        }
        await store.signIns.revokeFamily(userId, family);
        await onReused(signedIn);
        throw errors.SIGN_IN_REUSED();
      }
      const isFirstToday = rotation.seen(tokenHash);
      if (clock.now() - issuedAt < rotateMs) {
        if (isFirstToday) await store.signIns.touch(tokenHash);
        return { signedIn, next: null };
      }
      const isReplaced = await store.signIns.touch(tokenHash, { nextHash, expiresAt });
      if (isReplaced) rotation.issued(nextHash);
      return { signedIn, next: isReplaced ? next : null };
    },

    async holds({ family, user }) {
      const open = await store.signIns.list(user.id);
      return open.some((entry) => entry.family === family);
    },
    async close({ family, user }) {
      await store.signIns.revokeFamily(user.id, family);
    },
  };
}
