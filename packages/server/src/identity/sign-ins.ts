import type { Clock } from '../clock/clock.ts';
import type { StorePort, User } from '../ports.ts';
import { hashSecret, newSecret, type Random } from './secret.ts';

/** A browser that is signed in. */
export interface SignedIn {
  readonly user: User;
  /** The secret of its cookie. */
  readonly token: string;
  readonly tokenHash: string;
}

export interface SignIns {
  open(user: User): Promise<SignedIn>;
  /** Null for an unknown, expired or revoked token. */
  find(token: string): Promise<SignedIn | null>;
  close(tokenHash: string): Promise<void>;
}

export interface SignInOptions {
  store: StorePort;
  clock: Clock;
  random: Random;
  /** Life of a sign-in, milliseconds. */
  lifeMs: number;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Sign-ins as the store keeps them: by the hash of their token only. */
export function createSignIns({ store, clock, random, lifeMs }: SignInOptions): SignIns {
  return {
    async open(user) {
      const token = newSecret(random);
      const tokenHash = hashSecret(token);
      await store.signIns.create({ tokenHash, userId: user.id, expiresAt: clock.now() + lifeMs });
      return { user, token, tokenHash };
    },
    async find(token) {
      if (!TOKEN.test(token)) return null;
      const tokenHash = hashSecret(token);
      const signIn = await store.signIns.find(tokenHash);
      if (signIn === null || signIn.expiresAt <= clock.now()) return null;
      return { user: { id: signIn.userId, role: signIn.role }, token, tokenHash };
    },
    async close(tokenHash) {
      await store.signIns.revoke(tokenHash);
    },
  };
}
