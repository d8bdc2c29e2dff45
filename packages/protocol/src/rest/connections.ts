import * as z from 'zod/mini';
import { identifier, measure, moment } from '../identifiers.ts';

export const CONNECTION_KINDS = ['openai', 'anthropic', 'compatible'] as const;
export const CONNECTION_FORMATS = ['openai-chat', 'openai-responses', 'anthropic'] as const;

/** Longest provider key and most models of one connection. */
export const CONNECTION_LIMITS = Object.freeze({ key: 4096, models: 1000, name: 64 });

const modelName = z.string().check(z.regex(/^[A-Za-z0-9._:/@+-]{1,128}$/));

const described = {
  /** What its owner calls it. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(CONNECTION_LIMITS.name)),
  kind: z.enum(CONNECTION_KINDS),
  format: z.enum(CONNECTION_FORMATS),
  baseUrl: z.string().check(z.maxLength(2048), z.regex(/^https?:\/\/[^\s?#]+$/)),
  /** Nothing counts as local by its address alone. */
  runs: z.enum(['cloud', 'local']),
  /** Whether messages may be sent, masked, or only numbers about them. */
  mode: z.enum(['masked', 'metadata']),
  /** Names of its models; none where it is to be asked for them. */
  models: z.array(modelName).check(z.maxLength(CONNECTION_LIMITS.models)),
};

const secret = z.nullable(
  z.string().check(z.regex(/^[\x21-\x7e]+$/), z.maxLength(CONNECTION_LIMITS.key)),
);

/** A way to models elsewhere, as its owner sees it: never its key. */
export const connection = z.strictObject({
  id: identifier,
  ...described,
  /** Such as `sk-...abcd`; null where it has none. */
  keyHint: z.nullable(z.string()),
  createdAt: moment,
  updatedAt: moment,
});

export type ConnectionSummary = z.infer<typeof connection>;

export const connectionList = z.strictObject({ connections: z.array(connection) });

/** What a new one needs at least is a name, an address and whether it runs elsewhere. */
export const newConnection = z.strictObject({
  id: identifier,
  name: described.name,
  kind: z._default(described.kind, 'compatible'),
  format: z._default(described.format, 'openai-chat'),
  baseUrl: described.baseUrl,
  runs: z._default(described.runs, 'cloud'),
  mode: z._default(described.mode, 'masked'),
  models: z._default(described.models, []),
  key: z._default(secret, null),
});

export type NewConnection = z.output<typeof newConnection>;

/** What changes; what is absent stays, the key too. */
export const connectionChange = z.partial(z.strictObject({ ...described, key: secret }));

/** How a connection answered when it was asked for its models. */
export const connectionTest = z.strictObject({
  ok: z.boolean(),
  models: z.array(z.string()),
  ms: measure,
  /** The code of what went wrong, and what can be done; null where it went well. */
  problem: z.nullable(z.strictObject({ code: z.string(), message: z.string() })),
});

export type ConnectionTest = z.infer<typeof connectionTest>;

/** A server of this machine that was found to answer like a model server. */
export const foundServer = z.strictObject({
  name: z.string(),
  baseUrl: described.baseUrl,
  models: z.array(z.string()),
});

export const foundServers = z.strictObject({ servers: z.array(foundServer) });

export type FoundServer = z.infer<typeof foundServer>;

/** What may be asked, for a picker of models. */
export const modelChoice = z.strictObject({
  /** `local/<name>`, `<connection>/<model>` or `auto`. */
  id: z.string(),
  runs: z.enum(['here', 'local', 'cloud', 'either']),
  mode: z.nullable(described.mode),
  connection: z.nullable(z.string()),
});

export type ModelChoice = z.infer<typeof modelChoice>;

export const modelChoices = z.strictObject({ choices: z.array(modelChoice) });
