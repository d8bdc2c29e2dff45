import { mulberry32 } from '../../../training/mulberry32.ts';

/** A seeded source of choices: the same seed gives the same records on every machine. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** `length` characters of an alphabet. */
  from(alphabet: string, length: number): string;
  /** True in this share of calls, 0 to 1. */
  chance(share: number): boolean;
}

export const createRandom = (seed: number): Random => {
  const next = mulberry32(seed);
  const integer = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    integer,
    pick: (list) => list[integer(0, list.length - 1)] as (typeof list)[number],
    from: (alphabet, length) =>
      Array.from({ length }, () => alphabet[integer(0, alphabet.length - 1)]).join(''),
    chance: (share) => next() < share,
  };
};

export const DIGITS = '0123456789';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const LOWER = UPPER.toLowerCase();
export const HEX = '0123456789abcdef';
export const BASE62 = UPPER + LOWER + DIGITS;
