import type { ModelShape } from './shape.ts';

/** Cosines and sines by position and pair of dimensions. */
export interface Angles {
  readonly cos: Float32Array;
  readonly sin: Float32Array;
  /** Pairs of dimensions in a head. */
  readonly pairs: number;
}

export function anglesOf({ context, hiddenSize, heads, ropeTheta }: ModelShape): Angles {
  const pairs = hiddenSize / heads / 2;
  const cos = new Float32Array(context * pairs);
  const sin = new Float32Array(context * pairs);
  for (let position = 0; position < context; position++) {
    for (let i = 0; i < pairs; i++) {
      const angle = position / ropeTheta ** (i / pairs);
      cos[position * pairs + i] = Math.cos(angle);
      sin[position * pairs + i] = Math.sin(angle);
    }
  }
  return { cos, sin, pairs };
}

/**
 * Turns the heads of a sequence's rows by their positions, in Hugging Face's pairing (dimension i with
 * i + pairs); `direction` -1 turns back, which is also the gradient.
 */
export function rotate(
  memory: Float32Array,
  { cos, sin, pairs }: Angles,
  { offset, stride, rows, heads }: { offset: number; stride: number; rows: number; heads: number },
  direction: 1 | -1,
): void {
  for (let row = 0; row < rows; row++) {
    for (let head = 0; head < heads; head++) {
      const at = offset + row * stride + head * 2 * pairs;
      for (let i = 0; i < pairs; i++) {
        const c = cos[row * pairs + i]!;
        const s = direction * sin[row * pairs + i]!;
        const low = memory[at + i]!;
        const high = memory[at + pairs + i]!;
        memory[at + i] = low * c - high * s;
        memory[at + pairs + i] = high * c + low * s;
      }
    }
  }
}
