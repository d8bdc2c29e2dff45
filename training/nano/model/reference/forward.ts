import { nn, numpy as np } from '@jax-js/jax';
import type { ModelShape } from '../shape.ts';

/** Model weights on the device, by Hugging Face tensor name. */
export type Parameters = Record<string, np.Array>;

/** Tables that do not train: rotary angles `[length, headDim]` and the causal mask `[length, length]`. */
export type Tables = { cos: np.Array; sin: np.Array; mask: np.Array };

/** Rotary tables in Hugging Face's pairing (dimension i turns with i + headDim / 2) and a causal mask of 0 and -1e9. */
export function tables(shape: ModelShape, length: number): Tables {
  const headDim = shape.hiddenSize / shape.heads;
  const cos = new Float32Array(length * headDim);
  const sin = new Float32Array(length * headDim);
  const mask = new Float32Array(length * length);
  for (let position = 0; position < length; position++) {
    for (let i = 0; i < headDim; i++) {
      const angle = position / shape.ropeTheta ** ((2 * (i % (headDim / 2))) / headDim);
      cos[position * headDim + i] = Math.cos(angle);
      sin[position * headDim + i] = Math.sin(angle);
    }
    for (let key = position + 1; key < length; key++) mask[position * length + key] = -1e9;
  }
  return {
    cos: np.array(cos).reshape([length, headDim]),
    sin: np.array(sin).reshape([length, headDim]),
    mask: np.array(mask).reshape([length, length]),
  };
}

function rmsNorm(x: np.Array, weight: np.Array, eps: number): np.Array {
  const meanSquare = np.mean(np.square(x.ref), -1, { keepdims: true });
  return x.div(np.sqrt(meanSquare.add(eps))).mul(weight);
}

function rotate(x: np.Array, cos: np.Array, sin: np.Array): np.Array {
  const half = x.shape[x.shape.length - 1]! / 2;
  const [low, high] = np.split(x.ref, [half], -1) as [np.Array, np.Array];
  return x.mul(cos).add(np.concatenate([np.negative(high), low], -1).mul(sin));
}

/** `x [rows, in]` times a Hugging Face linear weight `[out, in]`. */
const linear = (x: np.Array, weight: np.Array): np.Array => np.matmul(x, weight.transpose());

/**
 * Logits `[batch * length, vocab]` of a Llama model with tied embeddings.
 * `tokens` holds ids, int32 `[batch * length]`.
 * Takes ownership of every array it is given.
 */
export function forward(
  shape: ModelShape,
  parameters: Parameters,
  tokens: np.Array,
  { cos, sin, mask }: Tables,
): np.Array {
  const length = cos.shape[0]!;
  const batch = tokens.shape[0]! / length;
  const headDim = shape.hiddenSize / shape.heads;
  const weight = (name: string): np.Array => parameters[name]!;
  const split = (x: np.Array): np.Array =>
    x.reshape([batch, length, shape.heads, headDim]).transpose([0, 2, 1, 3]);

  let x = np.take(weight('model.embed_tokens.weight').ref, tokens, 0);
  for (let layer = 0; layer < shape.layers; layer++) {
    const prefix = `model.layers.${layer}.`;
    const attended = rmsNorm(x.ref, weight(`${prefix}input_layernorm.weight`), shape.rmsNormEps);
    const q = rotate(
      split(linear(attended.ref, weight(`${prefix}self_attn.q_proj.weight`))),
      cos.ref,
      sin.ref,
    );
    const k = rotate(
      split(linear(attended.ref, weight(`${prefix}self_attn.k_proj.weight`))),
      cos.ref,
      sin.ref,
    );
    const v = split(linear(attended, weight(`${prefix}self_attn.v_proj.weight`)));
    const scores = np
      .matmul(q, k.transpose([0, 1, 3, 2]))
      .mul(1 / Math.sqrt(headDim))
      .add(mask.ref);
    const mixed = np
      .matmul(nn.softmax(scores, -1), v)
      .transpose([0, 2, 1, 3])
      .reshape([batch * length, shape.hiddenSize]);
    x = x.add(linear(mixed, weight(`${prefix}self_attn.o_proj.weight`)));

    const fed = rmsNorm(
      x.ref,
      weight(`${prefix}post_attention_layernorm.weight`),
      shape.rmsNormEps,
    );
    const gate = nn.silu(linear(fed.ref, weight(`${prefix}mlp.gate_proj.weight`)));
    const up = linear(fed, weight(`${prefix}mlp.up_proj.weight`));
    x = x.add(linear(gate.mul(up), weight(`${prefix}mlp.down_proj.weight`)));
  }
  cos.dispose();
  sin.dispose();
  mask.dispose();
  const normed = rmsNorm(x, weight('model.norm.weight'), shape.rmsNormEps);
  return linear(normed, weight('model.embed_tokens.weight'));
}
