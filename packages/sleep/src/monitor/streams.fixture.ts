import { createRandom } from '@lethe/models';

/** Normal numbers of mean 0 and standard deviation 1, the same for the same seed (Box and Muller, 1958). */
export const createNormal = (seed: number): (() => number) => {
  const { next } = createRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
};
