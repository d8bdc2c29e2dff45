import type { Matrix } from './kernel/kernel.ts';

export interface NormOptions {
  readonly out: Matrix;
  readonly x: Matrix;
  readonly weight: Matrix;
  readonly size: number;
  readonly epsilon: number;
}

/**
 * Root mean square norm of `rows` rows from row `from` on: x / sqrt(mean(x^2) + epsilon) * weight.
 * Source: Zhang and Sennrich 2019, https://arxiv.org/abs/1910.07467
 */
export function createNorm(
  memory: Float32Array,
  { out, x, weight, size, epsilon }: NormOptions,
): (rows: number, from?: number) => void {
  return (rows, from = 0) => {
    for (let row = from; row < from + rows; row++) {
      const xAt = x.offset + row * x.stride;
      const outAt = out.offset + row * out.stride;
      let squares = 0;
      for (let i = 0; i < size; i++) squares += memory[xAt + i] * memory[xAt + i];
      const scale = 1 / Math.sqrt(squares / size + epsilon);
      for (let i = 0; i < size; i++) {
        memory[outAt + i] = memory[xAt + i] * scale * memory[weight.offset + i];
      }
    }
  };
}
