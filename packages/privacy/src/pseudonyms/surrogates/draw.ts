/** Draws numbers in [0, 1), the same ones for the same seed. */
export type Draw = () => number;

/** Mulberry32: enough to make stand-ins look different, and no secret hangs on it. */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const pick = <T>(draw: Draw, list: readonly T[]): T =>
  list[Math.floor(draw() * list.length)] as T;

/** A whole number, both ends included. */
export const between = (draw: Draw, least: number, most: number): number =>
  least + Math.floor(draw() * (most - least + 1));

export const digits = (draw: Draw, count: number): string =>
  Array.from({ length: count }, () => String(between(draw, 0, 9))).join('');
