import type { JsonObject, WireFormat } from './format.ts';

/** Why an answer came to its end. */
export type ChatEndReason = 'stop' | 'length' | 'toolCalls' | 'contentFilter' | 'stopSequence';

/** What kind of failure a vendor's error is. */
export type WireFailureKind =
  | 'invalid'
  | 'authentication'
  | 'permission'
  | 'notFound'
  | 'tooLarge'
  | 'rateLimit'
  | 'quota'
  | 'contentFilter'
  | 'contextLength'
  | 'overloaded'
  | 'timeout'
  | 'server';

/** A failure in words of our own: nothing of what the other side wrote is in it. */
export interface WireFailure {
  readonly status: number;
  readonly kind: WireFailureKind;
  readonly message: string;
}

/** The tokens so far; of several, the last one counts. */
export interface ChatUsage {
  /** All tokens that were read, those from a cache included. */
  readonly input: number;
  /** All tokens that were written, those of reasoning included. */
  readonly output: number;
  /** Of `input`, read from a cache. */
  readonly cachedInput?: number;
  /** Of `input`, written to a cache. */
  readonly cacheWritten?: number;
  /** Of `output`, reasoning. */
  readonly reasoning?: number;
}

/** The begin of an answer; `extra` holds fields of the same format that have no word here. */
export interface ChatStart {
  readonly type: 'start';
  readonly id: string;
  readonly model: string;
  readonly extra?: JsonObject;
}

/**
 * What happens while an answer is written, in one form for all formats. A whole answer is `start`, then
 * anything between, at most one `usage` that counts, and last `end` or `error`.
 */
export type ChatEvent =
  | ChatStart
  | { readonly type: 'text'; readonly text: string }
  /** `id` is the vendor's own, where it wants it back. */
  | {
      readonly type: 'reasoning';
      readonly text: string;
      readonly summary?: boolean;
      readonly id?: string;
    }
  /** Ends a piece of reasoning with what its vendor needs to take it back: a signature or a ciphertext. */
  | { readonly type: 'reasoningSeal'; readonly seal: string; readonly id?: string }
  | { readonly type: 'refusal'; readonly text: string }
  /** `index` counts the answer's tool calls from 0. */
  | {
      readonly type: 'toolStart';
      readonly index: number;
      readonly id: string;
      readonly name: string;
    }
  | { readonly type: 'toolArguments'; readonly index: number; readonly fragment: string }
  | ({ readonly type: 'usage' } & ChatUsage)
  | {
      readonly type: 'end';
      readonly reason: ChatEndReason;
      /** The stop string that ended it, where the vendor says so. */
      readonly stopSequence?: string;
      /** The vendor's own word, where `reason` is coarser. */
      readonly word?: string;
    }
  | ({ readonly type: 'error' } & WireFailure)
  /**
   * Something of one format that the others have no word for, as it came. It may hold text that was
   * neither restored nor judged: pass it on only where nothing has to be.
   */
  | { readonly type: 'other'; readonly format: WireFormat; readonly data: JsonObject };
