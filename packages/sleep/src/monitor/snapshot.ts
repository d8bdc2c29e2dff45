import { WINDOW } from '../anomaly/value-window.ts';
import { type AdaptiveWindowState, areBuckets, ROWS, WIDTH } from '../drift/adwin.ts';
import { CUTS, REFERENCE } from '../drift/shape-watch.ts';
import { errors } from '../errors.ts';
import { SEVERITIES } from './alert.ts';
import { type EpisodesState, MOST_OVER } from './episodes.ts';
import type { WatchState } from './metric-watch.ts';
import { count, list, number, oneOf, orNull, parts, text, truth, tuple } from './shape.ts';

export const SNAPSHOT_VERSION = 1;
export const MOST_METRICS = 256;
/** Values a metric that are kept. */
export const HISTORY_VALUES = 10_000;

/** Everything a monitor has learned, as plain data. */
export interface MonitorSnapshot {
  readonly version: number;
  readonly episodes: EpisodesState;
  readonly metrics: readonly MetricSnapshot[];
}

export interface MetricSnapshot {
  readonly name: string;
  /** Moment and value, oldest first. */
  readonly history: readonly (readonly [number, number])[];
  readonly watch: WatchState;
}

const KIND = oneOf('threshold', 'anomaly', 'drift');

const SEVERITY = oneOf(...SEVERITIES);

const ALERT = parts({
  ...{ id: count, metric: text, at: number, endedAt: orNull(number) },
  ...{ kind: KIND, severity: SEVERITY },
  kinds: list(parts({ kind: KIND, at: number, severity: SEVERITY }), 3),
  ...{ findings: count, value: number, score: number, message: text },
});

const LOCATION = parts({ centre: number, spread: number, cut: number, isCoarse: truth });

const WINDOW_STATE = parts({
  buckets: list(tuple(count, number, number), ROWS * WIDTH),
  total: tuple(number, number),
});

const WATCH = parts({
  limits: parts({ side: oneOf(-1, 0, 1) }),
  values: parts({
    ...{ values: list(number, WINDOW), marks: list(oneOf(0, 1, 2), WINDOW), quiet: count },
  }),
  outliers: parts({
    ...{ transform: oneOf('none', 'log'), adopted: number, sinceChoice: count, age: count },
    ...{ sinceStrong: count, strongSide: number, location: orNull(LOCATION), median: number },
  }),
  mean: parts({
    location: orNull(LOCATION),
    batch: parts({ sum: number, count }),
    window: (value) => WINDOW_STATE(value) && areBuckets((value as AdaptiveWindowState).buckets),
  }),
  shape: parts({
    reference: list(number, REFERENCE),
    counts: list(count, CUTS + 1),
    looks: count,
  }),
  sinceDrift: count,
  driftSide: number,
});

const SNAPSHOT = parts({
  version: oneOf(SNAPSHOT_VERSION),
  episodes: parts({
    last: count,
    over: list(ALERT, MOST_OVER),
    open: list(parts({ alert: ALERT, quiet: count }), MOST_METRICS),
  }),
  metrics: list(
    parts({ name: text, history: list(tuple(number, number), HISTORY_VALUES), watch: WATCH }),
    MOST_METRICS,
  ),
});

/** @throws MONITOR_STATE_INVALID */
export const readSnapshot = (value: unknown): MonitorSnapshot => {
  if (!SNAPSHOT(value)) throw errors.MONITOR_STATE_INVALID();
  return value as MonitorSnapshot;
};
