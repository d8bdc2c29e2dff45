import { exponential } from './exponential.ts';

/**
 * Where the numbers of a SwiGLU lie: `gateUp` holds rows of `2 * width` (gate, then up), `sigmoid` and
 * `out` rows of `width`.
 */
export interface GatePlace {
  readonly gateUp: number;
  readonly sigmoid: number;
  readonly out: number;
}

/** `silu(gate) * up` (Shazeer, 2020); keeps the gate's sigmoid. */
export function gate(
  memory: Float32Array,
  { gateUp, sigmoid, out }: GatePlace,
  rows: number,
  width: number,
): void {
  for (let row = 0; row < rows; row++) {
    const from = gateUp + row * 2 * width;
    const to = row * width;
    for (let i = 0; i < width; i++) {
      const value = memory[from + i]!;
      const open = 1 / (1 + exponential(-value));
      memory[sigmoid + to + i] = open;
      memory[out + to + i] = value * open * memory[from + width + i]!;
    }
  }
}

/** Writes the gradient of gate and up to `dGateUp`, given that of the output at `dOut`. */
export function gateGradient(
  memory: Float32Array,
  { gateUp, sigmoid }: GatePlace,
  { dOut, dGateUp }: { dOut: number; dGateUp: number },
  rows: number,
  width: number,
): void {
  for (let row = 0; row < rows; row++) {
    const wide = row * 2 * width;
    const narrow = row * width;
    for (let i = 0; i < width; i++) {
      const value = memory[gateUp + wide + i]!;
      const up = memory[gateUp + wide + width + i]!;
      const open = memory[sigmoid + narrow + i]!;
      const given = memory[dOut + narrow + i]!;
      memory[dGateUp + wide + i] = given * up * open * (1 + value * (1 - open));
      memory[dGateUp + wide + width + i] = given * value * open;
    }
  }
}
