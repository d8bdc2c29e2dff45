/** Headers that the clients' own packages send from a browser. */
const ALLOWED = [
  'authorization',
  'content-type',
  'x-api-key',
  'x-stainless-os',
  'x-stainless-arch',
  'x-stainless-lang',
  'x-stainless-runtime',
  'x-stainless-runtime-version',
  'x-stainless-package-version',
  'x-stainless-retry-count',
  'x-stainless-timeout',
  'x-stainless-helper-method',
  'openai-organization',
  'openai-project',
  'openai-beta',
  'anthropic-version',
  'anthropic-beta',
  'anthropic-dangerous-direct-browser-access',
];

const EXPOSED = [
  'x-request-id',
  'request-id',
  'retry-after',
  'x-should-retry',
  'x-ratelimit-limit-requests',
  'x-ratelimit-remaining-requests',
  'x-ratelimit-reset-requests',
  'x-ratelimit-limit-tokens',
  'x-ratelimit-remaining-tokens',
  'x-ratelimit-reset-tokens',
  'x-lethe-receipt',
  'x-lethe-masked',
  'x-lethe-route',
  'x-lethe-expected',
  'x-lethe-overhead-ms',
  'server-timing',
];

/** What pages of named origins may do at the gateway. No cookie counts there, so none is let through. */
export const corsOfGateway = (origin: true | string[]) => ({
  origin,
  credentials: false,
  methods: ['GET', 'POST'],
  allowedHeaders: ALLOWED,
  exposedHeaders: EXPOSED,
  maxAge: 600,
});
