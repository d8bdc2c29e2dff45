import type { Llama } from '../llama/model.ts';
import type { ModelExamination } from '../runtime/model.ts';
import type { ConversationCaches } from './conversation-caches.ts';
import type { NanoVocabulary } from './vocabulary.ts';

/** A text of plain words: what is looked at is the model, not the text. */
const CALIBRATION =
  'The river runs past the mill and under the old bridge. In the morning people carry bread and letters over it, and in the evening the lamps are lit one after another.';

/** No conversation has this name: what reading the text leaves is forgotten under it. */
export const EXAMINATION = '\u0000examination';

/** Reads a fixed text and looks at the weights, at where attention goes and at what is held. */
export function examineNano({
  llama,
  vocabulary,
  caches,
}: {
  llama: Llama;
  vocabulary: NanoVocabulary;
  caches: ConversationCaches;
}): ModelExamination {
  const held = caches.size;
  const tokens = Int32Array.from([
    vocabulary.begin,
    ...vocabulary.tokenizer.encode(CALIBRATION),
  ]).subarray(0, llama.config.context);
  const cache = caches.take(EXAMINATION);
  try {
    const logits = llama.forward(cache.keyValues, tokens, 0, tokens.length);
    const finiteLogits = logits.every(Number.isFinite);
    const { entropies } = llama.observe(cache.keyValues, tokens, {
      from: 0,
      to: tokens.length,
      slot: 0,
    });
    return {
      finiteWeights: llama.hasFiniteWeights() && finiteLogits,
      attentionEntropies: [...entropies],
      caches: { held, most: llama.caches.length },
    };
  } finally {
    caches.forget(EXAMINATION);
  }
}
