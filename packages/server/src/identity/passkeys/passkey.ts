import type { PasskeySummary } from '@lethe/protocol';
import type { KeptPasskey } from '../../ports.ts';

/** What an authenticator told of a passkey that it made. */
export type MadePasskey = Omit<KeptPasskey, 'id' | 'name' | 'createdAt' | 'usedAt'>;

/** What a passkey may sign with: EdDSA, ES256 and RS256, as COSE numbers them (RFC 9053). */
export const PASSKEY_ALGORITHMS = [-8, -7, -257];

export const passkeySummaryOf = ({ createdAt, id, name, usedAt }: KeptPasskey): PasskeySummary => ({
  id,
  name,
  createdAt,
  usedAt,
});
