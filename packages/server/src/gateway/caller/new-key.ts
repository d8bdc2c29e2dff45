import type { ApiKey } from '@lethe/store';
import { hashSecret, newSecret, type Random } from '../../identity/secret.ts';

/** So that people, clients and secret scanners know one when they see it. */
const PREFIX = 'sk-lethe-';

/** A new key, told this once, and what is kept in its place. */
export function newApiKey(random: Random): Pick<ApiKey, 'id' | 'hash' | 'last4'> & { key: string } {
  const key = `${PREFIX}${newSecret(random)}`;
  const id = random(8).toString('hex');
  return { key, id, hash: hashSecret(key), last4: key.slice(-4) };
}
