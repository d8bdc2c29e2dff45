/** Feature hashing (Weinberger et al. 2009): so many slots share all features. A power of two. */
export const SLOTS = 1 << 18;

/** Kinds of feature, so that equal strings of two kinds have different slots. */
export const KIND = {
  word: 1,
  pair: 2,
  skip: 3,
  letters: 4,
  group: 5,
  groups: 6,
  place: 7,
  framed: 8,
} as const;

const longer = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** FNV-1a, 32 bits, over code units. */
export const hashOf = (text: string, start: number, end: number, seed: number): number => {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = start; at < end; at++) hash = longer(hash, text.charCodeAt(at));
  return hash;
};

export const mixed = (one: number, other: number, kind: number): number => {
  let hash = Math.imul(one ^ Math.imul(other, 0x85ebca6b) ^ kind, 0xc2b2ae35);
  hash ^= hash >>> 15;
  return hash;
};

export const slotOf = (hash: number): number => {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (spread ^ (spread >>> 16)) & (SLOTS - 1);
};
