/** The sum of each digit times its weight; weights beyond the value are not used. */
export const weightedSum = (digits: string, weights: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++)
    sum += (digits.charCodeAt(i) - 48) * (weights[i] as number);
  return sum;
};

export const digitAt = (digits: string, at: number): number => digits.charCodeAt(at) - 48;

/** Whether every character is the same: valid to many checksums, never issued. */
export const isRepeated = (value: string): boolean =>
  value === (value[0] ?? '').repeat(value.length);
