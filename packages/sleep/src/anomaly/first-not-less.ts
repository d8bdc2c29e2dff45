/**
 * First place in ascending values whose value is not less than `value`; their number where all are less.
 * Which half comes next is added, not branched on: with random values every branch would be guessed wrong
 * half of the time.
 *
 * @param values a power of two of them; places not in use hold infinity
 */
export const firstNotLess = (values: Float64Array, value: number): number => {
  let place = 0;
  for (let half = values.length >> 1; half > 0; half >>= 1)
    place += half * Number(values[place + half - 1]! < value);
  return place + Number(values[place]! < value);
};
