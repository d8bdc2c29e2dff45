/** What a token of a model costs, in microcents. */
export interface Price {
  /** The id of a model. */
  readonly model: string;
  readonly inputMicrocentsPerToken: number;
  readonly outputMicrocentsPerToken: number;
}

/** Whole microcents, rounded up; nothing where the table does not name the model. */
export function costOf(
  { input, output }: { input: number; output: number },
  model: string,
  prices: readonly Price[],
): number {
  const price = prices.find((one) => one.model === model);
  if (price === undefined) return 0;
  return Math.ceil(input * price.inputMicrocentsPerToken + output * price.outputMicrocentsPerToken);
}
