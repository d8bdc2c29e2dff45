import { errors } from '../errors.ts';
import type { Json } from '../steps/step.ts';
import type { Alert } from './alert.ts';
import { createEpisodes } from './episodes.ts';
import { createHistory, type History } from './history.ts';
import { createMetricWatch, DETECTORS, type MetricWatch } from './metric-watch.ts';
import { LETHE_METRICS, type MetricOptions } from './metrics.ts';
import {
  HISTORY_VALUES,
  MOST_METRICS,
  type MonitorSnapshot,
  readSnapshot,
  SNAPSHOT_VERSION,
} from './snapshot.ts';
import { statisticsOf } from './statistics.ts';
import type { MonitorView, Sample } from './view.ts';

export interface MonitorOptions {
  /** Beside those that Lethe measures of itself; what stands here goes before theirs. */
  readonly metrics?: Readonly<Record<string, MetricOptions>>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Told of each alert when it opens and when it says more. It must return at once. */
  readonly onAlert?: (alert: Alert) => void;
}

/** Watches any number of streams of numbers, up to 256, in bounded memory. */
export interface Monitor extends MonitorView {
  /**
   * Takes one value in.
   *
   * @returns the alert that it opened or that says more now; mostly null
   * @throws METRIC_INVALID, METRIC_VALUE_INVALID, METRICS_FULL
   */
  track(metric: string, value: number): Alert | null;
  /** The same for some metrics; nothing is taken in where one of them is refused. */
  trackMany(values: Readonly<Record<string, number>>): Alert[];
  /** Everything it has learned, to be restored into a monitor of the same options. */
  snapshot(): Json;
  /** @throws MONITOR_STATE_INVALID; then nothing is changed */
  restore(snapshot: Json): void;
}

const LONGEST_NAME = 128;

interface Watched {
  readonly watch: MetricWatch;
  readonly history: History;
}

/** @throws DETECTOR_UNKNOWN, LIMITS_INVALID */
export const checkOptions = ({ detectors = [], min, max }: MetricOptions): void => {
  if (!detectors.every((name) => DETECTORS.includes(name)))
    throw errors.DETECTOR_UNKNOWN({ known: DETECTORS });
  const isNumber = (limit: number | undefined) => limit === undefined || Number.isFinite(limit);
  if (!isNumber(min) || !isNumber(max) || (min ?? -Infinity) > (max ?? Infinity))
    throw errors.LIMITS_INVALID();
};

/** @throws METRIC_INVALID, METRIC_VALUE_INVALID */
export const checkSample = (metric: string, value: number): void => {
  if (typeof metric !== 'string' || metric === '' || metric.length > LONGEST_NAME)
    throw errors.METRIC_INVALID({ most: LONGEST_NAME });
  if (!Number.isFinite(value)) throw errors.METRIC_VALUE_INVALID();
};

/** @throws DETECTOR_UNKNOWN, LIMITS_INVALID */
export const createMonitor = ({ metrics = {}, clock, onAlert }: MonitorOptions): Monitor => {
  const known = new Map<string, MetricOptions>(
    Object.entries({ ...LETHE_METRICS, ...structuredClone(metrics) }),
  );
  for (const options of known.values()) checkOptions(options);
  const episodes = createEpisodes();
  let watched = new Map<string, Watched>();

  const optionsOf = (metric: string): MetricOptions => known.get(metric) ?? {};

  const begun = (metric: string): Watched => ({
    watch: createMetricWatch(optionsOf(metric)),
    history: createHistory(HISTORY_VALUES),
  });

  const watchedOf = (metric: string): Watched => {
    const existing = watched.get(metric);
    if (existing) return existing;
    const fresh = begun(metric);
    watched.set(metric, fresh);
    return fresh;
  };

  const checkRoom = (names: readonly string[]): void => {
    const fresh = names.filter((name) => !watched.has(name));
    if (watched.size + fresh.length > MOST_METRICS)
      throw errors.METRICS_FULL({ most: MOST_METRICS });
  };

  const take = (metric: string, value: number): Alert | null => {
    const { watch, history } = watchedOf(metric);
    const at = clock();
    history.push(at, value);
    const alert = episodes.note(metric, at, watch.see(value));
    if (alert) onAlert?.(alert);
    return alert;
  };

  const recent = (metric: string, count: number): Sample[] =>
    watched.get(metric)?.history.recent(count) ?? [];

  return {
    track(metric, value) {
      checkSample(metric, value);
      if (!watched.has(metric)) checkRoom([metric]);
      return take(metric, value);
    },
    trackMany(values) {
      const entries = Object.entries(values);
      for (const [metric, value] of entries) checkSample(metric, value);
      checkRoom(entries.map(([metric]) => metric));
      return entries.map(([metric, value]) => take(metric, value)).filter((one) => one !== null);
    },
    optionsOf,
    metrics: () => [...watched.keys()],
    alerts: () => episodes.list(),
    stats: (metric) => statisticsOf(recent(metric, HISTORY_VALUES).map(({ value }) => value)),
    recent,
    snapshot() {
      const snapshot: MonitorSnapshot = {
        version: SNAPSHOT_VERSION,
        episodes: episodes.state(),
        metrics: [...watched].map(([name, { watch, history }]) => ({
          name,
          history: history.recent(HISTORY_VALUES).map(({ at, value }) => [at, value] as const),
          watch: watch.state(),
        })),
      };
      return snapshot as unknown as Json;
    },
    restore(json) {
      const snapshot = readSnapshot(json);
      watched = new Map(
        snapshot.metrics.map(({ name, history, watch }) => {
          const one = begun(name);
          for (const [at, value] of history) one.history.push(at, value);
          one.watch.restore(watch);
          return [name, one];
        }),
      );
      episodes.restore(snapshot.episodes);
    },
  };
};
