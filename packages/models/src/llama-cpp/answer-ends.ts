import type { ChatWrapper, LlamaModel } from 'node-llama-cpp';

/** What ends an answer in a template's form: single tokens, and texts of several. */
export interface AnswerEnds {
  readonly tokens: ReadonlySet<number>;
  readonly texts: readonly string[];
}

export function answerEnds(
  model: Pick<LlamaModel, 'tokenizer' | 'detokenize'>,
  template: ChatWrapper,
): AnswerEnds {
  const { stopGenerationTriggers } = template.generateContextState({
    chatHistory: [
      { type: 'user', text: 'a' },
      { type: 'model', response: [] },
    ],
  });
  const ends = stopGenerationTriggers.map((trigger) => trigger.tokenize(model.tokenizer));
  return {
    tokens: new Set(ends.filter(({ length }) => length === 1).flat()),
    texts: ends
      .filter(({ length }) => length > 1)
      .map((tokens) => model.detokenize(tokens, true))
      .filter((text) => text !== ''),
  };
}
