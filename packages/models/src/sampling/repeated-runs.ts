/** Keeps an answer from saying the same run of tokens twice. */
export interface RepeatedRuns {
  add(token: number): void;
  /** The tokens that would complete a run that stands in the answer already. */
  completing(): readonly number[];
}

const NONE: readonly number[] = [];

/**
 * Source: Paulus et al. 2017, section 2.5, https://arxiv.org/abs/1705.04304. Memory grows with the answer, which is
 * bounded.
 *
 * @param options.length tokens in a run, 2 or more
 */
export function createRepeatedRuns({ length }: { length: number }): RepeatedRuns {
  const followers = new Map<string, number[]>();
  let beginning: number[] = [];
  const isWhole = () => beginning.length === length - 1;
  return {
    add(token) {
      if (isWhole()) {
        const key = beginning.join();
        const known = followers.get(key);
        if (known) known.push(token);
        else followers.set(key, [token]);
        beginning = beginning.slice(1);
      }
      beginning.push(token);
    },
    completing: () => (isWhole() ? (followers.get(beginning.join()) ?? NONE) : NONE),
  };
}
