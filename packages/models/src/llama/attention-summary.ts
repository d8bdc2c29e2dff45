/** Where attention went, over some rows of all heads of all layers. */
export interface AttentionSummary {
  /** The attention each slot got, summed over rows, heads and layers. */
  readonly mass: Float64Array;
  /**
   * Of each head, layer by layer: the mean entropy of its rows as a share of the most it could be, in
   * [0, 1]. 0 looks at one token only, 1 at all alike; a row with one token to look at counts as 1.
   */
  readonly entropies: Float64Array;
}

/** Gathers the attention weights of rows over at most `slots` slots. */
export function summariseAttention({ slots, heads }: { slots: number; heads: number }) {
  const mass = new Float64Array(slots);
  const entropies = new Float64Array(heads);
  const rows = new Float64Array(heads);
  return {
    see(head: number, weights: Float32Array): void {
      let entropy = 0;
      for (let i = 0; i < weights.length; i++) {
        const weight = weights[i]!;
        mass[i]! += weight;
        if (weight > 0) entropy -= weight * Math.log(weight);
      }
      entropies[head]! += weights.length > 1 ? entropy / Math.log(weights.length) : 1;
      rows[head]!++;
    },
    result: (): AttentionSummary => ({
      mass,
      entropies: entropies.map((sum, head) => (rows[head]! > 0 ? sum / rows[head]! : 1)),
    }),
  };
}
