import { describe, expect, it } from 'vitest';
import { parseLlamaConfig } from './config.ts';

const file = {
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  vocab_size: 2048,
  hidden_size: 192,
  num_hidden_layers: 5,
  num_attention_heads: 6,
  num_key_value_heads: 6,
  intermediate_size: 512,
  max_position_embeddings: 512,
  rms_norm_eps: 1e-5,
  rope_theta: 10_000,
  tie_word_embeddings: true,
};

describe('parseLlamaConfig', () => {
  it("reads Hugging Face's names", () => {
    expect(parseLlamaConfig(JSON.stringify(file))).toEqual({
      vocabulary: 2048,
      hidden: 192,
      layers: 5,
      heads: 6,
      keyValueHeads: 6,
      headSize: 32,
      intermediate: 512,
      context: 512,
      normEpsilon: 1e-5,
      ropeTheta: 10_000,
      tied: true,
    });
  });

  it.each([
    ['complete JSON', '{"model_type":'],
    ['"file"', '[]'],
    ['"model_type"', JSON.stringify({ ...file, model_type: 'gpt2' })],
    ['"vocab_size"', JSON.stringify({ ...file, vocab_size: undefined })],
    ['"hidden_size"', JSON.stringify({ ...file, hidden_size: 1e12 })],
    ['"rope_scaling"', JSON.stringify({ ...file, rope_scaling: { type: 'linear' } })],
    ['"attention_bias"', JSON.stringify({ ...file, attention_bias: true })],
    ['"hidden_act"', JSON.stringify({ ...file, hidden_act: 'gelu' })],
    ['evenly', JSON.stringify({ ...file, num_key_value_heads: 4 })],
    [
      'multiple of eight',
      JSON.stringify({ ...file, num_attention_heads: 5, num_key_value_heads: 5 }),
    ],
  ])('refuses what it cannot compute: %s', (reason, json) => {
    expect(() => parseLlamaConfig(json)).toThrow(reason);
    expect(() => parseLlamaConfig(json)).toThrow(
      expect.objectContaining({ code: 'MODEL_CONFIG_INVALID' }),
    );
  });
});
