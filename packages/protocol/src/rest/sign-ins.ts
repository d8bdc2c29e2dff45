import * as z from 'zod/mini';
import { day, identifier, moment } from '../identifiers.ts';

/** One signed-in browser of the asking user. */
export const signInSummary = z.strictObject({
  id: identifier,
  createdAt: moment,
  expiresAt: moment,
  /** UTC day of its last use. */
  usedDay: day,
  method: z.nullable(z.enum(['link', 'invitation', 'recovery', 'passphrase', 'passkey'])),
  /** Whether it is the browser that asks. */
  here: z.boolean(),
});

export type SignInSummary = z.infer<typeof signInSummary>;

export const signInList = z.strictObject({ signIns: z.array(signInSummary) });

/** Opens one socket as the subprotocol `lethe.ticket.TICKET`, offered beside `lethe`. */
export const socketTicket = z.strictObject({ ticket: z.string(), expiresAt: moment });
