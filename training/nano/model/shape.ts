/** Sizes of a Llama-architecture model, in the words of Hugging Face's `LlamaConfig`. */
export interface ModelShape {
  readonly vocabSize: number;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly heads: number;
  readonly intermediateSize: number;
  /** Longest sequence the model is trained on, in tokens. */
  readonly context: number;
  readonly ropeTheta: number;
  readonly rmsNormEps: number;
}

/** Hugging Face tensor names and shapes, in the order in which they are initialised and stored. */
export function tensorShapes(shape: ModelShape): [name: string, dims: number[]][] {
  const { hiddenSize: h, intermediateSize: f } = shape;
  const tensors: [string, number[]][] = [['model.embed_tokens.weight', [shape.vocabSize, h]]];
  for (let layer = 0; layer < shape.layers; layer++) {
    const prefix = `model.layers.${layer}.`;
    tensors.push(
      [`${prefix}input_layernorm.weight`, [h]],
      [`${prefix}self_attn.q_proj.weight`, [h, h]],
      [`${prefix}self_attn.k_proj.weight`, [h, h]],
      [`${prefix}self_attn.v_proj.weight`, [h, h]],
      [`${prefix}self_attn.o_proj.weight`, [h, h]],
      [`${prefix}post_attention_layernorm.weight`, [h]],
      [`${prefix}mlp.gate_proj.weight`, [f, h]],
      [`${prefix}mlp.up_proj.weight`, [f, h]],
      [`${prefix}mlp.down_proj.weight`, [h, f]],
    );
  }
  tensors.push(['model.norm.weight', [h]]);
  return tensors;
}

const size = (dims: readonly number[]): number => dims.reduce((product, dim) => product * dim, 1);

export const parameterCount = (shape: ModelShape): number =>
  tensorShapes(shape).reduce((sum, [, dims]) => sum + size(dims), 0);

/** Weights as plain arrays by tensor name: what is checkpointed and exported. */
export type Weights = Record<string, Float32Array<ArrayBuffer>>;

/**
 * Normal weights of standard deviation 0.02, the two projections that write into the residual
 * stream scaled down by sqrt(2 layers) (GPT-2), norms at one.
 */
export function initialWeights(shape: ModelShape, normal: () => number): Weights {
  const residualScale = 1 / Math.sqrt(2 * shape.layers);
  const weights: Weights = {};
  for (const [name, dims] of tensorShapes(shape)) {
    const values = new Float32Array(size(dims));
    if (dims.length === 1) values.fill(1);
    else {
      const writesResidual = name.includes('o_proj') || name.includes('down_proj');
      const deviation = 0.02 * (writesResidual ? residualScale : 1);
      for (let i = 0; i < values.length; i++) values[i] = normal() * deviation;
    }
    weights[name] = values;
  }
  return weights;
}
