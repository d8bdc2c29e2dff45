import type { LlamaModel, Token } from 'node-llama-cpp';
import type { TokenStream } from '../tokenizer/token-stream.ts';

/** Tokens of one character at most; more of them are no character any longer. */
const MOST_PENDING = 8;
/** How many tokens before decide how one is written, such as whether a word opens with a space. */
const MOST_BEFORE = 8;
const UNFINISHED = '\ufffd';

/** Turns tokens into text as they come, by a library that only knows texts of whole tokens. */
export function createLlamaCppStream(model: Pick<LlamaModel, 'detokenize'>): TokenStream {
  let pending: Token[] = [];
  let before: Token[] = [];

  function take(): string {
    const text = model.detokenize(pending, false, before);
    before = [...before, ...pending].slice(-MOST_BEFORE);
    pending = [];
    return text;
  }

  return {
    push(token) {
      pending.push(token as Token);
      const isWhole = !model.detokenize(pending, false, before).endsWith(UNFINISHED);
      return isWhole || pending.length === MOST_PENDING ? take() : '';
    },
    end: () => (pending.length === 0 ? '' : take()),
  };
}
