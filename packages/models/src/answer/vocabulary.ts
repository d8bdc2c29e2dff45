import type { TokenStream } from '../tokenizer/token-stream.ts';

/** What writing an answer needs to know of a model's tokens. */
export interface AnswerVocabulary {
  /** How many logits there are: one more than the largest token. */
  readonly size: number;
  /** Whether a token ends the answer. */
  isEnd(token: number): boolean;
  /** Whether a token is the plan that a model may open its answer with: no part of the text. */
  isPlan(token: number): boolean;
  /** Tokens that cannot open an answer. */
  readonly bannedFirst: readonly number[];
  /** Tokens that have no place inside an answer. */
  readonly banned: readonly number[];
  /** A token's text, and its bytes where they are known. */
  describe(token: number): { readonly text: string; readonly bytes: readonly number[] | null };
  /** Decodes token by token and never emits half a character. */
  stream(): TokenStream;
}
