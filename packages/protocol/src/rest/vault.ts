import * as z from 'zod/mini';
import { count, moment } from '../identifiers.ts';

/** The encryption keys, as the signed-in user may know of them. */
export const vaultReport = z.strictObject({
  /** Since when the user's own data key seals; null before anything was sealed. */
  keySince: z.nullable(moment),
  /** The same of the installation's own key; null for whom may not rotate it. */
  installationKeySince: z.nullable(moment),
  /** Whether things are being sealed anew right now. */
  rotating: z.boolean(),
  /** Values that were sealed anew in the run that goes on, or in the last one since the start. */
  moved: count,
});

export type VaultReport = z.infer<typeof vaultReport>;

/** Whose keys get a new version; `everybody` is with the installation's own. */
export const rotationRequest = z.strictObject({ whose: z.enum(['own', 'everybody']) });

export type RotationRequest = z.infer<typeof rotationRequest>;
