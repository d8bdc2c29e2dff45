import { sealedColumn } from '../sealing/sealed-column.ts';
import {
  amount,
  check,
  hexadecimal,
  identifier,
  keptText,
  listOf,
  moment,
  oneOf,
  or,
  pattern,
  shape,
} from '../values/check.ts';

/** What a key may be used for. `cloud` is its owner's consent for what is sent with it. */
export const API_KEY_SCOPES = ['chat', 'embeddings', 'moderations', 'cloud', 'admin'] as const;

export type ApiKeyScope = (typeof API_KEY_SCOPES)[number];

/** What happens to a text of this key's traffic that the constitution would block. */
export const API_KEY_POLICIES = ['off', 'observe', 'enforce'] as const;

/** At most this much; null for no bound. One dollar or euro is a hundred million microcents. */
export interface ApiKeyLimits {
  readonly perMinute: number | null;
  readonly callsPerDay: number | null;
  readonly tokensPerDay: number | null;
  readonly microcentsPerDay: number | null;
}

/** A key that a program shows. The key itself is never known here, only its digest. */
export interface ApiKey {
  readonly id: string;
  readonly ownerId: string;
  /** SHA-256 of the key, 64 hexadecimal digits. */
  readonly hash: string;
  /** The owner's name for it, at most 64 UTF-16 code units. */
  readonly label: string;
  /** Its last four characters, by which its owner tells it from others. */
  readonly last4: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Ids of models, or patterns with `*`, at most 256; null for all. */
  readonly models: readonly string[] | null;
  readonly policy: (typeof API_KEY_POLICIES)[number];
  readonly limits: ApiKeyLimits;
  /** Milliseconds since the Unix epoch. */
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** UTC day of its last use, counted from 1970-01-01. */
  readonly usedDay: number | null;
}

/** The day of the last use stands beside it, so that a use seals nothing anew. */
export type SealedApiKey = Omit<ApiKey, 'id' | 'usedDay'>;

export const apiKeyColumn = sealedColumn<SealedApiKey>('api_keys', 'api_key');

const limit = or(amount, null);

const isSealed = shape({
  ownerId: identifier,
  hash: hexadecimal(64),
  label: keptText(64),
  last4: (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{4}$/.test(value),
  scopes: listOf(oneOf(API_KEY_SCOPES), { most: API_KEY_SCOPES.length }),
  models: or(listOf(pattern(128), { most: 256 }), null),
  policy: oneOf(API_KEY_POLICIES),
  limits: shape({
    perMinute: limit,
    callsPerDay: limit,
    tokensPerDay: limit,
    microcentsPerDay: limit,
  }),
  createdAt: moment,
  expiresAt: or(moment, null),
  revokedAt: or(moment, null),
});

/** @throws VALUE_REFUSED */
export const checkApiKey = (sealed: SealedApiKey): SealedApiKey => check(isSealed, sealed);
