import type { LlamaConfig } from '../src/llama/config.ts';
import { createLlama } from '../src/llama/model.ts';
import { createNanoModel, type NanoModel } from '../src/nano/nano-model.ts';
import { createNanoVocabulary } from '../src/nano/vocabulary.ts';
import type { Tensor } from '../src/safetensors/read.ts';
import { randomWeights } from './random-weights.ts';
import { TINY_NANO, tinyTokenizer } from './tiny-nano.ts';

const WIDE: LlamaConfig = {
  ...TINY_NANO,
  hidden: 304,
  layers: 1,
  heads: 2,
  keyValueHeads: 2,
  tied: false,
};

/**
 * A model with one text planted in its weights: every token of it leads to the next one, and no layer adds
 * anything. The text must not hold a token twice.
 */
export function memorisingNano(planted: string): NanoModel {
  const tokenizer = tinyTokenizer();
  const vocabulary = createNanoVocabulary(tokenizer, WIDE.vocabulary);
  const tokens = [vocabulary.begin, ...tokenizer.encode(planted)];
  const { tensors } = randomWeights(WIDE, 1);
  const planned = new Map<string, Tensor>();
  for (const [name, tensor] of tensors) {
    const values = new Float32Array(tensor.values.length);
    if (tensor.shape.length === 1) values.fill(1);
    planned.set(name, { ...tensor, values });
  }
  const embedding = planned.get('model.embed_tokens.weight')!;
  const head = planned.get('lm_head.weight')!;
  for (let token = 0; token < WIDE.vocabulary; token++) {
    (embedding.values as Float32Array)[token * WIDE.hidden + token] = 1;
  }
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (next !== undefined) (head.values as Float32Array)[next * WIDE.hidden + token] = 1;
  }
  const weights = { tensors: planned, metadata: {} };
  const llama = createLlama({ config: WIDE, weights, caches: 2 });
  return createNanoModel({ llama, vocabulary, fingerprint: new Uint8Array(32), clock: () => 0 });
}
