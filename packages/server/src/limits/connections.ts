/** Times that bound slow clients, milliseconds. */
export const TIMEOUTS = Object.freeze({
  /** An idle connection between two requests. */
  keepAliveMs: 5_000,
  /** All headers of a request. */
  headersMs: 10_000,
  /** A whole request, body included. */
  requestMs: 30_000,
  /** A connection on which nothing moves, so also a client that does not read its answer. */
  silenceMs: 60_000,
  /** How often the times of headers and requests are looked at. */
  checkMs: 1_000,
});

export type Timeouts = { readonly [Name in keyof typeof TIMEOUTS]: number };
