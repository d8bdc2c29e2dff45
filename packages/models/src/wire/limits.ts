/** Bounds of what is read from a client or an upstream. */
export const WIRE_LIMITS = Object.freeze({
  /** Messages or items of one request. */
  messages: 10_000,
  /** Parts of one message. */
  parts: 2_000,
  tools: 1_024,
  stops: 64,
  /** Tool calls of one answer. */
  toolCalls: 128,
  /** Pieces of one kind that follow each other, in one answer. */
  blocks: 10_000,
  /** Items of one answer that are being given at once. */
  openItems: 256,
  /** Events of one answer that only its vendor has a word for. */
  others: 100_000,
  /** Text, reasoning and arguments of one answer together, UTF-16 code units. */
  answerUnits: 8 * 1024 * 1024,
  /** Models in one list. */
  models: 1_000,
});
