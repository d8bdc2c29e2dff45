import { createHmac } from 'node:crypto';
import { dayOf } from '../clock/day.ts';
import { hashSecret, type Random } from './secret.ts';

/** How long requests that were under way with the old cookie are still let in. */
export const GRACE_MS = 60_000;
const MAXIMUM = 50_000;

/** Which token follows which, and when a browser last showed one; in memory, by digest. */
export interface Rotation {
  /** The token that takes the place of another one: always the same, so that a lost answer can be sent again. */
  successorOf(token: string): string;
  issued(tokenHash: string): void;
  /** Whether this token was issued here; one from before a restart was derived under another key. */
  isIssued(tokenHash: string): boolean;
  /** Somebody shows this token; returns whether it is the first time on this UTC day. */
  seen(tokenHash: string): boolean;
  /**
   * Whether a replaced token may still be used: shortly after, or until its successor was shown, since
   * the answer that carried it may have been lost. Otherwise two browsers hold one cookie.
   */
  mayStillUse(replaced: { token: string; replacedAt: number }): boolean;
}

export function createRotation({
  random,
  now,
  maximum = MAXIMUM,
}: {
  random: Random;
  now: () => number;
  /** Tokens that are remembered; beyond it the one issued longest ago is forgotten. */
  maximum?: number;
}): Rotation {
  const key = random(32);
  const tokens = new Map<string, { seenDay: number | null }>();
  const successorOf = (token: string) =>
    createHmac('sha256', key).update(token).digest('base64url');

  return {
    successorOf,
    issued(tokenHash) {
      tokens.set(tokenHash, { seenDay: null });
      for (const oldest of tokens.keys()) {
        if (tokens.size <= maximum) break;
        tokens.delete(oldest);
      }
    },
    isIssued: (tokenHash) => tokens.has(tokenHash),
    seen(tokenHash) {
      const known = tokens.get(tokenHash);
      const today = dayOf(now());
      const isFirst = known?.seenDay !== today;
      if (known !== undefined) known.seenDay = today;
      return isFirst;
    },
    mayStillUse({ token, replacedAt }) {
      const successor = tokens.get(hashSecret(successorOf(token)));
      return now() - replacedAt < GRACE_MS || successor?.seenDay === null;
    },
  };
}
