import { createRandom } from '@lethe/models';

/** Standard normal numbers, the same for the same seed (Box and Muller, 1958). */
export const createNormal = (seed: number): (() => number) => {
  const { next } = createRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
};

/** What a standard normal number stands for. */
export interface Kind {
  readonly name: string;
  readonly of: (normal: number) => number;
}

export const KINDS: readonly Kind[] = [
  { name: 'Gaussian', of: (normal) => normal },
  // A median of 150 ms, one in a thousand over 0.7 s.
  { name: 'log-latency', of: (normal) => Math.exp(5 + 0.5 * normal) },
];

/** What neither scale fits; only asked how often a calm stream raises an alarm. */
export const MISFITS: readonly Kind[] = [
  { name: 'squares of Gaussian numbers', of: (normal) => normal * normal },
  // Tukey's h distribution, h 0.2.
  { name: 'heavy tails', of: (normal) => normal * Math.exp(0.1 * normal * normal) },
];

export interface StreamOptions {
  readonly kind: Kind;
  readonly seed: number;
  readonly length: number;
  /** The standard normal number at a place, changed as the stream wants it. */
  readonly change?: (normal: number, index: number) => number;
}

export const streamOf = ({
  kind,
  seed,
  length,
  change = (one) => one,
}: StreamOptions): number[] => {
  const normal = createNormal(seed);
  return Array.from({ length }, (_, index) => kind.of(change(normal(), index)));
};
