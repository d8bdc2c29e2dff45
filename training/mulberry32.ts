/**
 * Numbers in [0, 1), the same ones for the same seed: mulberry32 (Tommy Ettinger, public domain). Its
 * 32 bits of state are enough for choosing words and shuffling, and for nothing that must stay secret.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
