import * as z from 'zod/mini';
import { errors } from '../errors.ts';

const size = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

/** The fields of Hugging Face's config.json for `LlamaForCausalLM`; what would change the sums is refused. */
const schema = z.looseObject({
  model_type: z.literal('llama'),
  vocab_size: size(1 << 18),
  hidden_size: size(8_192),
  num_hidden_layers: size(128),
  num_attention_heads: size(128),
  num_key_value_heads: z.optional(size(128)),
  head_dim: z.nullish(size(512)),
  intermediate_size: size(32_768),
  max_position_embeddings: size(8_192),
  rms_norm_eps: z.number().check(z.positive(), z.lt(1)),
  rope_theta: z.number().check(z.minimum(1)),
  rope_scaling: z.optional(z.null()),
  hidden_act: z.optional(z.literal('silu')),
  attention_bias: z.optional(z.literal(false)),
  mlp_bias: z.optional(z.literal(false)),
  tie_word_embeddings: z.optional(z.boolean()),
});

/** Sizes of a Llama model. `heads` query heads share `keyValueHeads` key and value heads. */
export interface LlamaConfig {
  readonly vocabulary: number;
  readonly hidden: number;
  readonly layers: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly headSize: number;
  readonly intermediate: number;
  /** Most tokens the model can attend to. */
  readonly context: number;
  readonly normEpsilon: number;
  readonly ropeTheta: number;
  /** Whether the output layer is the embedding. */
  readonly tied: boolean;
}

const invalid = (reason: string, cause?: unknown) =>
  errors.MODEL_CONFIG_INVALID({ reason }, { cause });

/** @throws MODEL_CONFIG_INVALID */
export function parseLlamaConfig(json: string): LlamaConfig {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw invalid('it is not complete JSON', cause);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'file');
    throw invalid(`"${field}" is missing or not supported`);
  }
  const { data } = parsed;
  const heads = data.num_attention_heads;
  const config: LlamaConfig = {
    vocabulary: data.vocab_size,
    hidden: data.hidden_size,
    layers: data.num_hidden_layers,
    heads,
    keyValueHeads: data.num_key_value_heads ?? heads,
    headSize: data.head_dim ?? data.hidden_size / heads,
    intermediate: data.intermediate_size,
    context: data.max_position_embeddings,
    normEpsilon: data.rms_norm_eps,
    ropeTheta: data.rope_theta,
    tied: data.tie_word_embeddings ?? false,
  };
  checkSizes(config);
  return config;
}

function checkSizes(config: LlamaConfig): void {
  const { heads, keyValueHeads, headSize, hidden, intermediate } = config;
  if (heads % keyValueHeads !== 0)
    throw invalid('its query heads do not share its key heads evenly');
  if ([hidden, headSize, intermediate].some((length) => length % 8 !== 0)) {
    throw invalid('a layer, head or intermediate size is not a multiple of eight');
  }
}
