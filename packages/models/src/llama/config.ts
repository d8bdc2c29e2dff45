import * as z from 'zod';
import { errors } from '../errors.ts';

const size = (most: number) => z.int().min(1).max(most);

/** The fields of Hugging Face's config.json for `LlamaForCausalLM`; what would change the sums is refused. */
const schema = z.looseObject({
  model_type: z.literal('llama'),
  vocab_size: size(1 << 18),
  hidden_size: size(8_192),
  num_hidden_layers: size(128),
  num_attention_heads: size(128),
  num_key_value_heads: size(128).optional(),
  head_dim: size(512).nullish(),
  intermediate_size: size(32_768),
  max_position_embeddings: size(8_192),
  rms_norm_eps: z.number().gt(0).lt(1),
  rope_theta: z.number().min(1),
  rope_scaling: z.null().optional(),
  hidden_act: z.literal('silu').optional(),
  attention_bias: z.literal(false).optional(),
  mlp_bias: z.literal(false).optional(),
  tie_word_embeddings: z.boolean().optional(),
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
