import type { AxisValues } from '@lethe/protocol';

/** How an answer is drawn. */
export interface Sampling {
  readonly maxTokens: number;
  readonly temperature: number;
}

/**
 * Longest answer and liveliness from the axes: 64 to 256 tokens by verbosity (160 at neutral), a
 * temperature of 0.3 to 0.7 by expressiveness (0.5 at neutral).
 */
export const samplingOf = ({
  verbosity,
  expressiveness,
}: Pick<AxisValues, 'verbosity' | 'expressiveness'>): Sampling => ({
  maxTokens: Math.round(64 + 192 * verbosity),
  temperature: 0.3 + 0.4 * expressiveness,
});
