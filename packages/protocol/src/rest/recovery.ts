import * as z from 'zod/mini';
import { moment } from '../identifiers.ts';
import { linkSecret, passphrase } from './account.ts';

/** A fresh recovery link. Its secret is told this once; the link carries it in the fragment, `#recovery=SECRET`. */
export const madeRecovery = z.strictObject({ secret: linkSecret, expiresAt: moment });

export type MadeRecovery = z.infer<typeof madeRecovery>;

/** A new passphrase in the place of a forgotten one. */
export const recovery = z.strictObject({ secret: linkSecret, passphrase });
