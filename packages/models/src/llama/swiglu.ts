import type { Matrix } from './kernel/kernel.ts';

/**
 * silu(gate) * up for each row; `gateUp` holds both halves side by side, the result goes over the gate.
 * Source: Shazeer 2020, https://arxiv.org/abs/2002.05202
 */
export function gateRows(memory: Float32Array, gateUp: Matrix, rows: number, size: number): void {
  for (let row = 0; row < rows; row++) {
    const gate = gateUp.offset + row * gateUp.stride;
    for (let i = gate; i < gate + size; i++) {
      memory[i] = (memory[i] / (1 + Math.exp(-memory[i]))) * memory[i + size];
    }
  }
}
