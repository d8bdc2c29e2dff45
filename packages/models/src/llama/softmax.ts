/**
 * Softmax of `memory[offset .. offset + valid)`, in place; the rest up to `total` becomes zero, which is
 * how later positions are masked.
 */
export function maskedSoftmax(
  memory: Float32Array,
  offset: number,
  valid: number,
  total: number,
): void {
  let largest = -Infinity;
  for (let i = offset; i < offset + valid; i++) if (memory[i] > largest) largest = memory[i];
  let sum = 0;
  for (let i = offset; i < offset + valid; i++) {
    const value = Math.exp(memory[i] - largest);
    memory[i] = value;
    sum += value;
  }
  for (let i = offset; i < offset + valid; i++) memory[i] /= sum;
  memory.fill(0, offset + valid, offset + total);
}
