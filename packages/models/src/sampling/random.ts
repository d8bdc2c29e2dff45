/**
 * A seeded source of numbers: xoshiro128**, its state filled by SplitMix32.
 * Source: Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators",
 * https://arxiv.org/abs/1805.01407
 */
export interface Random {
  /** The next number in [0, 1), one of 2^32. */
  next(): number;
}

/** @param seed any safe integer; all of its bits count. */
export function createRandom(seed: number): Random {
  const state = seedState(seed);
  return {
    next() {
      const result = Math.imul(rotateLeft(Math.imul(state[1], 5), 7), 9) >>> 0;
      const shifted = state[1] << 9;
      state[2] ^= state[0];
      state[3] ^= state[1];
      state[1] ^= state[2];
      state[0] ^= state[3];
      state[2] ^= shifted;
      state[3] = rotateLeft(state[3], 11);
      return result / 2 ** 32;
    },
  };
}

const rotateLeft = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

function seedState(seed: number): Uint32Array {
  const high = Math.floor(seed / 2 ** 32);
  let mixer = (seed ^ Math.imul(high, 0x9e3779b1)) | 0;
  return Uint32Array.from({ length: 4 }, () => {
    mixer = (mixer + 0x9e3779b9) | 0;
    let z = Math.imul(mixer ^ (mixer >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  });
}
