import type { Alert } from './alert.ts';
import type { MetricOptions } from './metrics.ts';
import type { Statistics } from './statistics.ts';

/** One value as it came. */
export interface Sample {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly value: number;
}

/** What others may read of a monitor. */
export interface MonitorView {
  /** Names of the metrics seen so far, in the order they came. */
  metrics(): string[];
  /** How a metric is watched, and which way is worse. */
  optionsOf(metric: string): MetricOptions;
  /** Newest last; open ones have no end. At most 1,000 that are over. */
  alerts(): readonly Alert[];
  /** Mean, median and population standard deviation of the history; null for an unknown metric. */
  stats(metric: string): Statistics | null;
  /** The newest values, oldest first. */
  recent(metric: string, count: number): Sample[];
}
