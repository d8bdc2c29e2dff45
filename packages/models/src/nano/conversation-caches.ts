import type { KeyValueCache } from '../llama/cache.ts';
import type { Llama } from '../llama/model.ts';

/** One conversation's keys and values, and the tokens they were computed from. */
export interface ConversationCache {
  readonly keyValues: KeyValueCache;
  /** Room for a whole context; valid up to `length`. */
  readonly tokens: Int32Array;
  /** Tokens that it stands for. */
  length: number;
  /** The position of each slot that holds keys and values, ascending; valid up to `used`. */
  readonly positions: Int32Array;
  /** Slots that hold keys and values: `length`, unless some were left out. */
  used: number;
}

/** Which conversation holds which of the model's caches. */
export interface ConversationCaches {
  /** The conversation's own cache, else an emptied one: a free one, or the one unused for longest. */
  take(conversationId: string): ConversationCache;
  /** The conversation's own cache, where it has one; this does not count as use. */
  find(conversationId: string): ConversationCache | undefined;
  /** Overwrites what is held of the conversation and frees its cache. */
  forget(conversationId: string): void;
  readonly size: number;
}

/** Bounded by the number of caches the model was made with. */
export function createConversationCaches({ caches, config, clear }: Llama): ConversationCaches {
  // A map keeps the order of insertion: the first entry is the one unused for longest.
  const held = new Map<string, ConversationCache>();
  const free = caches.map(
    (keyValues): ConversationCache => ({
      keyValues,
      tokens: new Int32Array(config.context),
      length: 0,
      positions: new Int32Array(config.context),
      used: 0,
    }),
  );

  function forget(conversationId: string): void {
    const cache = held.get(conversationId);
    if (!cache) return;
    held.delete(conversationId);
    clear(cache.keyValues);
    cache.tokens.fill(0);
    cache.length = 0;
    cache.positions.fill(0);
    cache.used = 0;
    free.push(cache);
  }

  return {
    take(conversationId) {
      const own = held.get(conversationId);
      if (!own && free.length === 0) forget(held.keys().next().value!);
      const cache = own ?? free.pop()!;
      held.delete(conversationId);
      held.set(conversationId, cache);
      return cache;
    },
    find: (conversationId) => held.get(conversationId),
    forget,
    get size() {
      return held.size;
    },
  };
}

/** Lets a cache end after so many tokens. */
export function cutCache(cache: ConversationCache, length: number): void {
  while (cache.used > 0 && cache.positions[cache.used - 1]! >= length) cache.used--;
  cache.length = length;
}

/** Says that the tokens from `length` to `to` lie in the next slots. */
export function extendCache(cache: ConversationCache, to: number): void {
  for (let position = cache.length; position < to; position++) {
    cache.positions[cache.used++] = position;
  }
  cache.length = to;
}

/** How many tokens two sequences have in common at their start. */
export function sharedPrefix(cache: ConversationCache, tokens: Int32Array): number {
  const most = Math.min(cache.length, tokens.length);
  let shared = 0;
  while (shared < most && cache.tokens[shared] === tokens[shared]) shared++;
  return shared;
}
