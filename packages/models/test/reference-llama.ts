import type { LlamaConfig } from '../src/llama/config.ts';
import type { Safetensors } from '../src/safetensors/read.ts';

type Vector = number[];

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
};

/**
 * Llama written once more as its papers read: float64, one position at a time, no cache, no blocks, no
 * shared code. Returns the logits after every token.
 */
export function referenceLogits(
  config: LlamaConfig,
  { tensors }: Safetensors,
  tokens: readonly number[],
): Vector[] {
  const { hidden, heads, keyValueHeads, headSize, intermediate, normEpsilon, ropeTheta } = config;
  const values = (name: string) => tensors.get(`${name}.weight`)!.values;
  const linear = (name: string, x: Vector): Vector => {
    const w = values(name);
    return Array.from({ length: w.length / x.length }, (_, row) =>
      dot(x, w.subarray(row * x.length, (row + 1) * x.length)),
    );
  };
  const norm = (name: string, x: Vector): Vector => {
    const scale = 1 / Math.sqrt(dot(x, x) / x.length + normEpsilon);
    return x.map((value, i) => value * scale * values(name)[i]);
  };
  const turn = (x: Vector, position: number): Vector =>
    x.map((value, i) => {
      const half = headSize / 2;
      const angle = position / ropeTheta ** ((2 * (i % half)) / headSize);
      const partner = i < half ? -x[i + half] : x[i - half];
      return value * Math.cos(angle) + partner * Math.sin(angle);
    });
  const head = (x: Vector, i: number): Vector => x.slice(i * headSize, (i + 1) * headSize);

  const attend = (prefix: string, normed: Vector[]): Vector[] => {
    const [q, k, v] = ['q_proj', 'k_proj', 'v_proj'].map((name) =>
      normed.map((x) => linear(`${prefix}.${name}`, x)),
    );
    const mixed = normed.map((_, at) =>
      Array.from({ length: heads }, (_, i) => {
        const shared = Math.floor((i * keyValueHeads) / heads);
        const query = turn(head(q[at], i), at);
        const powers = normed
          .slice(0, at + 1)
          .map((_, t) => Math.exp(dot(query, turn(head(k[t], shared), t)) / Math.sqrt(headSize)));
        const total = powers.reduce((sum, power) => sum + power, 0);
        return Array.from({ length: headSize }, (_, j) =>
          powers.reduce((sum, power, t) => sum + (power / total) * head(v[t], shared)[j], 0),
        );
      }).flat(),
    );
    return mixed.map((x) => linear(`${prefix}.o_proj`, x));
  };

  const feed = (prefix: string, x: Vector): Vector => {
    const gate = linear(`${prefix}.gate_proj`, x);
    const up = linear(`${prefix}.up_proj`, x);
    const gated = Array.from(
      { length: intermediate },
      (_, i) => (gate[i] / (1 + Math.exp(-gate[i]))) * up[i],
    );
    return linear(`${prefix}.down_proj`, gated);
  };

  const add = (a: Vector, b: Vector): Vector => a.map((value, i) => value + b[i]);
  const embedding = values('model.embed_tokens');
  let states = tokens.map((token) => [...embedding.subarray(token * hidden, (token + 1) * hidden)]);
  for (let layer = 0; layer < config.layers; layer++) {
    const prefix = `model.layers.${layer}`;
    const normed = states.map((x) => norm(`${prefix}.input_layernorm`, x));
    const attended = attend(`${prefix}.self_attn`, normed);
    states = states.map((x, i) => add(x, attended[i]));
    states = states.map((x) =>
      add(x, feed(`${prefix}.mlp`, norm(`${prefix}.post_attention_layernorm`, x))),
    );
  }
  const output = config.tied ? 'model.embed_tokens' : 'lm_head';
  return states.map((x) => linear(output, norm('model.norm', x)));
}
