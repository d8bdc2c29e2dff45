/** Numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

export const shuffled = <T>(list: readonly T[], random: Random): T[] => {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
};
