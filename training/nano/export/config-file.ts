import type { ModelShape } from '../model/shape.ts';
import { BOS, END } from '../tokenizer/special-tokens.ts';

/** Hugging Face's config.json of a model of this shape. */
export function configFile(shape: ModelShape): string {
  const config = {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    vocab_size: shape.vocabSize,
    hidden_size: shape.hiddenSize,
    intermediate_size: shape.intermediateSize,
    num_hidden_layers: shape.layers,
    num_attention_heads: shape.heads,
    num_key_value_heads: shape.heads,
    head_dim: shape.hiddenSize / shape.heads,
    hidden_act: 'silu',
    max_position_embeddings: shape.context,
    initializer_range: 0.02,
    rms_norm_eps: shape.rmsNormEps,
    rope_theta: shape.ropeTheta,
    rope_scaling: null,
    attention_bias: false,
    mlp_bias: false,
    attention_dropout: 0,
    tie_word_embeddings: true,
    use_cache: true,
    bos_token_id: BOS,
    eos_token_id: END,
    torch_dtype: 'bfloat16',
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
