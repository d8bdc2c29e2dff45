import type { LlamaConfig } from '../llama/config.ts';
import { Layout } from '../llama/layout.ts';
import { checkWeights, planWeights } from '../llama/weights.ts';
import type { Safetensors, Tensor } from '../safetensors/read.ts';
import type { GgufPrecision } from './format.ts';
import type { GgufTensor } from './write.ts';

const OUTSIDE_LAYERS: Record<string, string> = {
  'model.embed_tokens.weight': 'token_embd.weight',
  'model.norm.weight': 'output_norm.weight',
  'lm_head.weight': 'output.weight',
};

const INSIDE_LAYERS: Record<string, string> = {
  'input_layernorm.weight': 'attn_norm.weight',
  'self_attn.q_proj.weight': 'attn_q.weight',
  'self_attn.k_proj.weight': 'attn_k.weight',
  'self_attn.v_proj.weight': 'attn_v.weight',
  'self_attn.o_proj.weight': 'attn_output.weight',
  'post_attention_layernorm.weight': 'ffn_norm.weight',
  'mlp.gate_proj.weight': 'ffn_gate.weight',
  'mlp.up_proj.weight': 'ffn_up.weight',
  'mlp.down_proj.weight': 'ffn_down.weight',
};

const LAYER = /^model\.layers\.(\d+)\.(.+)$/;

/** The name in llama.cpp of a tensor of Hugging Face's `LlamaForCausalLM`. */
function ggufName(name: string): string {
  const [, layer, part] = LAYER.exec(name) ?? [];
  return layer === undefined ? OUTSIDE_LAYERS[name] : `blk.${layer}.${INSIDE_LAYERS[part]}`;
}

/**
 * The weights as llama.cpp takes them: matrices in the wished precision, norms in float32, and the rows of
 * queries and keys in another order, because llama.cpp turns neighbouring dimensions together where
 * Hugging Face turns dimension i with i + d/2.
 *
 * @throws MODEL_WEIGHTS_INVALID if they do not fit the config.
 */
export function llamaTensors(
  config: LlamaConfig,
  weights: Safetensors,
  precision: GgufPrecision,
): GgufTensor[] {
  const { places } = planWeights(config, new Layout());
  return checkWeights(places, weights).map((tensor) => {
    const { name, shape, values } = turned(tensor, config);
    const dtype = shape.length === 1 ? 'F32' : precision;
    return { name: ggufName(name), shape, dtype, values };
  });
}

function turned(tensor: Tensor, { headSize }: LlamaConfig): Tensor {
  const { name, shape, values } = tensor;
  if (!/\.(q|k)_proj\.weight$/.test(name)) return tensor;
  const [rows, columns] = shape;
  const result = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    const within = row % headSize;
    const half = headSize / 2;
    const to = row - within + 2 * (within % half) + Math.floor(within / half);
    result.set(values.subarray(row * columns, (row + 1) * columns), to * columns);
  }
  return { ...tensor, values: result };
}
