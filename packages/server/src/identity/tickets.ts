import { hashSecret, newSecret, type Random } from './secret.ts';
import type { SignedIn } from './sign-ins.ts';

export interface Ticket {
  readonly ticket: string;
  readonly expiresAt: number;
}

/** One-time tickets that open a socket where a cookie does not reach. */
export interface Tickets {
  issue(signedIn: SignedIn): Ticket;
  /** The sign-in that a ticket stands for, as it was then; null when it is unknown, used or too old. Uses it up. */
  redeem(ticket: string): SignedIn | null;
}

/** How long a ticket lives. */
export const TICKET_MS = 30_000;
const MAXIMUM = 10_000;

/** Tickets in memory, by their hash only. Beyond `maximum` the oldest one is forgotten. */
export function createTickets({
  random,
  now,
  maximum = MAXIMUM,
}: {
  random: Random;
  now: () => number;
  maximum?: number;
}): Tickets {
  // All live equally long, so the order of issue is the order of expiry.
  const open = new Map<string, { signedIn: SignedIn; expiresAt: number }>();
  const forgetOld = () => {
    for (const [hash, { expiresAt }] of open) {
      if (expiresAt > now() && open.size <= maximum) break;
      open.delete(hash);
    }
  };
  return {
    issue(signedIn) {
      const ticket = newSecret(random);
      const expiresAt = now() + TICKET_MS;
      open.set(hashSecret(ticket), { signedIn, expiresAt });
      forgetOld();
      return { ticket, expiresAt };
    },
    redeem(ticket) {
      const hash = hashSecret(ticket);
      const found = open.get(hash);
      open.delete(hash);
      return found === undefined || found.expiresAt <= now() ? null : found.signedIn;
    },
  };
}
