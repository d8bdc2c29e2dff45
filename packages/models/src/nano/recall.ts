import type { Llama } from '../llama/model.ts';
import type { TextRecall } from '../runtime/model.ts';
import type { ConversationCaches } from './conversation-caches.ts';
import { EXAMINATION } from './examine.ts';
import type { NanoVocabulary } from './vocabulary.ts';

/**
 * Shows the model the first half of a text and counts how many tokens of the second half it would write by
 * itself, each after the right ones: all of them means that the text can be extracted word for word.
 * Source: Carlini et al. 2022, "Quantifying Memorization", https://arxiv.org/abs/2202.07646
 */
export function recallText(
  {
    llama,
    vocabulary,
    caches,
  }: { llama: Llama; vocabulary: NanoVocabulary; caches: ConversationCaches },
  text: string,
): TextRecall {
  const { context } = llama.config;
  const encoded = vocabulary.tokenizer.encode(text.slice(0, context * 4));
  const tokens = Int32Array.from([vocabulary.begin, ...encoded]).subarray(0, context);
  const shown = Math.ceil(tokens.length / 2);
  const cache = caches.take(EXAMINATION);
  try {
    let recalled = 0;
    let logits = llama.forward(cache.keyValues, tokens, 0, shown);
    for (let at = shown; at < tokens.length; at++) {
      if (likeliest(logits) === tokens[at]) recalled++;
      if (at + 1 < tokens.length) logits = llama.forward(cache.keyValues, tokens, at, at + 1);
    }
    return { tokens: tokens.length - shown, recalled };
  } finally {
    caches.forget(EXAMINATION);
  }
}

function likeliest(logits: Float32Array): number {
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[best]!) best = i;
  return best;
}
