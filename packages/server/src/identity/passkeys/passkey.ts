import type { PasskeySummary } from '@lethe/protocol';
import { isoDay } from '../../clock/day.ts';
import type { KeptPasskey } from '../../ports.ts';
import { hashSecret } from '../secret.ts';

/** What an authenticator told of a passkey that it made. */
export type MadePasskey = Omit<KeptPasskey, 'label' | 'createdAt' | 'usedDay'>;

/** What a passkey may sign with: EdDSA, ES256 and RS256, as COSE numbers them (RFC 9053). */
export const PASSKEY_ALGORITHMS = [-8, -7, -257];

/** The id of a passkey in the interface: a credential id may be longer than an id may be. */
export const passkeyId = ({ credentialId }: Pick<KeptPasskey, 'credentialId'>): string =>
  hashSecret(credentialId);

export const passkeySummaryOf = (passkey: KeptPasskey): PasskeySummary => ({
  id: passkeyId(passkey),
  name: passkey.label,
  createdAt: passkey.createdAt,
  usedDay: passkey.usedDay === null ? null : isoDay(passkey.usedDay),
});
