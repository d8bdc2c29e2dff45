import type { ApiKeySummary } from '@lethe/protocol';
import type { ApiKey } from '@lethe/store';

const limitsOf = ({ perMinute, callsPerDay, tokensPerDay, microcentsPerDay }: ApiKey['limits']) =>
  Object.entries({ perMinute, callsPerDay, tokensPerDay, microcentsPerDay })
    .filter(([, most]) => most !== null)
    .map(([name, most]) => `${name} ${most}`)
    .join(', ') || 'no bounds';

const stateOf = (
  { expiresAt, revokedAt }: Pick<ApiKey, 'expiresAt' | 'revokedAt'>,
  now: number,
): string => {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'in force';
};

/** A key as a line of a list: never the key itself. */
export const describeKey = (key: Omit<ApiKey, 'hash'> | ApiKeySummary, now: number): string =>
  [
    ...[key.id, `...${key.last4}`, stateOf(key, now), key.label, key.scopes.join(',')],
    ...[key.models?.join(',') ?? 'all models', key.policy, limitsOf(key.limits)],
    ...('ownerId' in key ? [`owner ${key.ownerId}`] : []),
  ].join('  ');

/** The same as data, without the digest. */
export const keyData = ({ hash: _, ...key }: ApiKey): Omit<ApiKey, 'hash'> => key;
