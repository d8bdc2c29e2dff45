import { exponential } from './exponential.ts';

/**
 * Turns `rows` rows of logits into the gradient of the weighted cross-entropy and returns its sum in nats.
 * `targets` and `weights` begin at their first row.
 */
export function crossEntropy(
  memory: Float32Array,
  logits: number,
  { targets, weights }: { targets: Int32Array; weights: Float32Array },
  { rows, width }: { rows: number; width: number },
): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const at = logits + row * width;
    const end = at + width;
    const weight = weights[row]!;
    let largest = -Infinity;
    for (let i = at; i < end; i++) if (memory[i]! > largest) largest = memory[i]!;
    const wanted = memory[at + targets[row]!]!;
    let total = 0;
    for (let i = at; i < end; i++) total += memory[i] = exponential(memory[i]! - largest);
    sum += weight * (Math.log(total) + largest - wanted);
    const scale = weight / total;
    for (let i = at; i < end; i++) memory[i]! *= scale;
    memory[at + targets[row]!]! -= weight;
  }
  return sum;
}
