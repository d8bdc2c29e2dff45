import type { WireFailure, WireFailureKind } from './chat-event.ts';

interface FailureWords {
  readonly status: number;
  /** `type` and `code` in OpenAI's formats. */
  readonly openai: readonly [type: string, code: string | null];
  /** `type` in Anthropic's format. */
  readonly anthropic: string;
  /** What a client is told of an upstream that failed so. */
  readonly message: string;
}

/** How each kind of failure is said in each vendor's words. */
export const FAILURES: Readonly<Record<WireFailureKind, FailureWords>> = Object.freeze({
  invalid: {
    status: 400,
    openai: ['invalid_request_error', null],
    anthropic: 'invalid_request_error',
    message: 'The model does not take this request as it is. Check its parameters.',
  },
  contentFilter: {
    status: 400,
    openai: ['invalid_request_error', 'content_filter'],
    anthropic: 'invalid_request_error',
    message: 'The filter of the model refused this request.',
  },
  contextLength: {
    status: 400,
    openai: ['invalid_request_error', 'context_length_exceeded'],
    anthropic: 'invalid_request_error',
    message: 'The request is longer than the model can read. Send a shorter one.',
  },
  authentication: {
    status: 401,
    openai: ['invalid_request_error', 'invalid_api_key'],
    anthropic: 'authentication_error',
    message: 'The API key is missing or not valid.',
  },
  permission: {
    status: 403,
    openai: ['invalid_request_error', 'permission_denied'],
    anthropic: 'permission_error',
    message: 'This key may not do that.',
  },
  notFound: {
    status: 404,
    openai: ['invalid_request_error', 'model_not_found'],
    anthropic: 'not_found_error',
    message: 'There is no such model at the upstream. Ask for the list of models.',
  },
  tooLarge: {
    status: 413,
    openai: ['invalid_request_error', null],
    anthropic: 'request_too_large',
    message: 'The request is too large. Send a smaller one.',
  },
  rateLimit: {
    status: 429,
    openai: ['rate_limit_exceeded', 'rate_limit_exceeded'],
    anthropic: 'rate_limit_error',
    message: 'Too many requests were made. Try again in a moment.',
  },
  quota: {
    status: 429,
    openai: ['insufficient_quota', 'insufficient_quota'],
    anthropic: 'rate_limit_error',
    message: 'The budget is used up.',
  },
  server: {
    status: 500,
    openai: ['server_error', null],
    anthropic: 'api_error',
    message: 'The model broke off. Send the request again.',
  },
  overloaded: {
    status: 503,
    openai: ['server_error', null],
    anthropic: 'overloaded_error',
    message: 'The model is overloaded. Try again in a moment.',
  },
  timeout: {
    status: 504,
    openai: ['server_error', null],
    anthropic: 'timeout_error',
    message: 'The model took too long. Try again, or ask for less.',
  },
});

/** A failure of this kind, in our own words. */
export const failure = (
  kind: WireFailureKind,
  { status, message }: { readonly status?: number; readonly message?: string } = {},
): WireFailure => ({
  kind,
  status: status ?? FAILURES[kind].status,
  message: message ?? FAILURES[kind].message,
});

/** The words that mean one kind alone; of `rate_limit_error`, which means two, the milder. */
const KIND_OF_CODE: ReadonlyMap<string, WireFailureKind> = new Map(
  Object.entries(FAILURES)
    .flatMap(([kind, { openai, anthropic }]) =>
      [openai[1], anthropic].map((word) => [word ?? '', kind as WireFailureKind] as const),
    )
    .filter(([word]) => word !== '' && word !== 'invalid_request_error')
    // Of two entries a map keeps the last.
    .toReversed(),
);

/** What a vendor's own code or type means; nothing where it is not known. */
export const kindOfCode = (word: unknown): WireFailureKind | undefined =>
  typeof word === 'string' ? KIND_OF_CODE.get(word) : undefined;

/** What an HTTP status means. */
export function kindOfStatus(status: number): WireFailureKind {
  if (status === 408 || status === 504) return 'timeout';
  if (status === 503 || status === 529) return 'overloaded';
  if (status >= 500) return 'server';
  const kinds: Record<number, WireFailureKind> = {
    401: 'authentication',
    403: 'permission',
    404: 'notFound',
    413: 'tooLarge',
    429: 'rateLimit',
  };
  return kinds[status] ?? 'invalid';
}
