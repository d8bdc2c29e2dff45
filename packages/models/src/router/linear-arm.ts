/**
 * What is known of one choice: a ridge regression of its rewards on the features, kept up to date one
 * observation at a time (Sherman and Morrison, 1950), so that nothing observed needs to be stored.
 */
export interface LinearArm {
  /** The reward expected for features, and how unsure that is (a standard deviation up to a factor). */
  expect(features: readonly number[]): { readonly mean: number; readonly width: number };
  learn(features: readonly number[], reward: number): void;
  readonly observations: number;
  state(): ArmState;
}

/** Plain numbers: `inverse` is square and row by row. */
export interface ArmState {
  readonly inverse: readonly number[];
  readonly sums: readonly number[];
  readonly observations: number;
}

/** Strength of the belief, before anything was seen, that no feature matters. */
const RIDGE = 1;

export const freshArm = (dimensions: number): ArmState => ({
  inverse: Array.from({ length: dimensions ** 2 }, (_, at) =>
    at % (dimensions + 1) === 0 ? 1 / RIDGE : 0,
  ),
  sums: new Array<number>(dimensions).fill(0),
  observations: 0,
});

export function createLinearArm(from: ArmState): LinearArm {
  const dimensions = from.sums.length;
  const inverse = Float64Array.from(from.inverse);
  const sums = Float64Array.from(from.sums);
  let { observations } = from;

  /** The inverse times a vector. */
  function turned(vector: ArrayLike<number>): Float64Array {
    const result = new Float64Array(dimensions);
    for (let row = 0; row < dimensions; row++) {
      let sum = 0;
      for (let column = 0; column < dimensions; column++)
        sum += inverse[row * dimensions + column]! * vector[column]!;
      result[row] = sum;
    }
    return result;
  }

  const dot = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
    let sum = 0;
    for (let at = 0; at < dimensions; at++) sum += one[at]! * other[at]!;
    return sum;
  };

  return {
    expect(features) {
      const turnedFeatures = turned(features);
      return {
        mean: dot(turnedFeatures, sums),
        width: Math.sqrt(Math.max(0, dot(turnedFeatures, features))),
      };
    },
    learn(features, reward) {
      const turnedFeatures = turned(features);
      const scale = 1 + dot(turnedFeatures, features);
      for (let row = 0; row < dimensions; row++) {
        for (let column = 0; column < dimensions; column++)
          inverse[row * dimensions + column]! -=
            (turnedFeatures[row]! * turnedFeatures[column]!) / scale;
        sums[row]! += features[row]! * reward;
      }
      observations++;
    },
    get observations() {
      return observations;
    },
    state: () => ({ inverse: [...inverse], sums: [...sums], observations }),
  };
}
