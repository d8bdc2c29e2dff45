import * as z from 'zod/mini';
import { count, day, identifier, moment } from '../identifiers.ts';

/** What a key may be used for. `cloud` is its owner's consent for what is sent with it. */
export const KEY_SCOPES = ['chat', 'embeddings', 'moderations', 'cloud', 'admin'] as const;

export type KeyScope = (typeof KEY_SCOPES)[number];

/** What happens to what the constitution would block: nothing, a count, or a refusal. */
export const KEY_POLICIES = ['off', 'observe', 'enforce'] as const;

export type KeyPolicy = (typeof KEY_POLICIES)[number];

/** Most of each; null for no bound. One dollar or euro is a hundred million microcents. */
const keyLimits = z.strictObject({
  perMinute: z.nullable(count),
  callsPerDay: z.nullable(count),
  tokensPerDay: z.nullable(count),
  microcentsPerDay: z.nullable(count),
});

/** Ids of models, or patterns with `*`; null for all. */
const keyModels = z.nullable(
  z
    .array(z.string().check(z.regex(/^[A-Za-z0-9._:/@+*-]{1,128}$/)))
    .check(z.minLength(1), z.maxLength(256)),
);

const described = {
  label: z.string().check(z.minLength(1), z.maxLength(64)),
  scopes: z.array(z.enum(KEY_SCOPES)).check(
    z.minLength(1),
    z.maxLength(KEY_SCOPES.length),
    z.refine((scopes) => new Set(scopes).size === scopes.length),
  ),
  models: keyModels,
  policy: z.enum(KEY_POLICIES),
  limits: keyLimits,
  expiresAt: z.nullable(moment),
};

/** An API key as its owner sees it: never the key itself. */
export const apiKeySummary = z.strictObject({
  id: identifier,
  /** Its last four characters. */
  last4: z.string(),
  ...described,
  createdAt: moment,
  revokedAt: z.nullable(moment),
  /** UTC day of its last use. */
  usedDay: z.nullable(day),
});

export type ApiKeySummary = z.infer<typeof apiKeySummary>;

export const apiKeyList = z.strictObject({ keys: z.array(apiKeySummary) });

export const newApiKey = z.strictObject({
  label: described.label,
  scopes: z._default(described.scopes, ['chat', 'embeddings', 'moderations']),
  models: z._default(keyModels, null),
  policy: z._default(described.policy, 'enforce'),
  limits: z._default(keyLimits, {
    perMinute: null,
    callsPerDay: null,
    tokensPerDay: null,
    microcentsPerDay: null,
  }),
  expiresAt: z._default(described.expiresAt, null),
});

export type NewApiKey = z.output<typeof newApiKey>;

/** A fresh key: it is told this once. */
export const madeApiKey = z.strictObject({ key: z.string(), summary: apiKeySummary });
