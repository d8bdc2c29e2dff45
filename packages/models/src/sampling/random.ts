/**
 * A seeded source of numbers: xoshiro128**, its state filled by SplitMix32.
 * Source: Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators",
 * https://arxiv.org/abs/1805.01407
 */
export interface Random {
  /** The next number in [0, 1), one of 2^32. */
  next(): number;
}

/** Steps after which every bit of the seed has reached every bit of the state. */
const WARM_UP = 8;

/** @param seed any safe integer; all of its bits count. */
export function createRandom(seed: number): Random {
  const state = seedState(seed);
  for (let i = 0; i < WARM_UP; i++) step(state);
  return { next: () => step(state) / 2 ** 32 };
}

function step(state: Uint32Array): number {
  const result = Math.imul(rotateLeft(Math.imul(state[1], 5), 7), 9) >>> 0;
  const shifted = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotateLeft(state[3], 11);
  return result;
}

const rotateLeft = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** Two words from the seed's lower half, two from its upper half: no two seeds share a state. */
function seedState(seed: number): Uint32Array {
  const halves = [seed | 0, Math.floor(seed / 2 ** 32) | 0];
  return Uint32Array.from({ length: 4 }, (_, i) => mix(halves[i >> 1], i + 1));
}

/** The SplitMix32 output after so many steps from a start. */
function mix(start: number, steps: number): number {
  let z = (start + Math.imul(steps, 0x9e3779b9)) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
