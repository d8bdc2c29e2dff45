/**
 * Rotary position embedding, with the pairing of Hugging Face's `rotate_half`: dimension i turns with
 * i + d/2. Source: Su et al. 2021, "RoFormer", https://arxiv.org/abs/2104.09864
 */
export interface Rope {
  /** Turns one head's vector, in place, to its position. */
  rotate(memory: Float32Array, offset: number, position: number): void;
}

/** Tables of cosine and sine for all positions; memory is context * headSize float32. */
export function createRope(options: { headSize: number; context: number; theta: number }): Rope {
  const { headSize, context, theta } = options;
  const half = headSize / 2;
  const cosines = new Float32Array(context * half);
  const sines = new Float32Array(context * half);
  for (let position = 0; position < context; position++) {
    for (let i = 0; i < half; i++) {
      const angle = position * theta ** (-i / half);
      cosines[position * half + i] = Math.cos(angle);
      sines[position * half + i] = Math.sin(angle);
    }
  }
  return {
    rotate(memory, offset, position) {
      const table = position * half;
      for (let i = 0; i < half; i++) {
        const cosine = cosines[table + i];
        const sine = sines[table + i];
        const first = memory[offset + i];
        const second = memory[offset + half + i];
        memory[offset + i] = first * cosine - second * sine;
        memory[offset + half + i] = second * cosine + first * sine;
      }
    },
  };
}
