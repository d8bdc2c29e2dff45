import type { WatchOptions } from './metric-watch.ts';

/** How a metric is watched, and which way is worse. */
export interface MetricOptions extends WatchOptions {
  /** Whether a higher or a lower value is worse; neither where absent. */
  readonly worse?: 'higher' | 'lower';
}

/**
 * What Lethe measures of itself. Durations and rates of work are judged by their logarithms. Shares of
 * turns come as 0 and 1, where a single 1 is no anomaly.
 */
export const LETHE_METRICS = Object.freeze({
  /** From the request to the end of the answer, milliseconds. */
  latencyMs: { transform: 'log', worse: 'higher' },
  /** From the request to its first token, milliseconds. */
  firstTokenMs: { transform: 'log', worse: 'higher' },
  /** Everything but waiting and generating, milliseconds. */
  ownMs: { transform: 'log', worse: 'higher' },
  tokensPerSecond: { transform: 'log', worse: 'lower' },
  /** Of the tokens of a local answer, natural logarithm, at most 0. */
  meanLogProbability: { transform: 'none', worse: 'lower' },
  /** 1 for an answer that refuses, else 0. */
  refusal: { transform: 'none', detectors: ['threshold', 'mean'] },
  /** 1 for a turn that the constitution did not allow, else 0. */
  violation: { transform: 'none', detectors: ['threshold', 'mean'], worse: 'higher' },
  /** Words of a message. */
  engagement: { transform: 'log', worse: 'lower' },
  /** Resident memory of the process, bytes. */
  memoryBytes: { transform: 'none', detectors: ['threshold', 'anomaly', 'mean'] },
  /** Attention caches of idle conversations on disk, bytes. */
  cacheBytes: { transform: 'none', detectors: ['threshold', 'anomaly', 'mean'] },
  /** Tokens that a turn read and wrote. */
  tokens: { transform: 'log' },
  /** Money that a call which left the machine cost by the price table, microcents. */
  spentMicrocents: { transform: 'log', worse: 'higher' },
  /** Share of its budget that a sleep spent: of seconds, tokens and money the largest, in [0, 1]. */
  sleepBudget: { transform: 'none', detectors: ['threshold', 'mean'] },
} satisfies Record<string, MetricOptions>);

export type LetheMetric = keyof typeof LETHE_METRICS;
