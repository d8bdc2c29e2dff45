import {
  checkSample,
  createMetricWatch,
  type Finding,
  type MetricWatch,
  sleepErrors,
  type WatchOptions,
} from '@lethe/sleep';

/** Streams that are watched at once: about 10 kB each. */
export const MOST_STREAMS = 4096;

/** The limits of each metric, from `--min` and `--max`. */
export type LimitsByMetric = ReadonlyMap<string, Pick<WatchOptions, 'min' | 'max'>>;

/** Watches many streams at once; what it has learned ends with the process. */
export interface Watches {
  /** @throws METRIC_INVALID, METRIC_VALUE_INVALID, METRICS_FULL */
  see(metric: string, value: number): readonly Finding[];
}

export const createWatches = (limits: LimitsByMetric, most = MOST_STREAMS): Watches => {
  const watches = new Map<string, MetricWatch>();
  return {
    see(metric, value) {
      checkSample(metric, value);
      let watch = watches.get(metric);
      if (watch === undefined) {
        if (watches.size >= most) throw sleepErrors.METRICS_FULL({ most });
        watch = createMetricWatch(limits.get(metric));
        watches.set(metric, watch);
      }
      return watch.see(value);
    },
  };
};
