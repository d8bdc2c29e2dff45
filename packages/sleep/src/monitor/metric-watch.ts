import { createOutlierDetector, type OutlierState } from '../anomaly/outlier-detector.ts';
import type { Transform } from '../anomaly/transform.ts';
import { createValueWindow, type ValueWindowState } from '../anomaly/value-window.ts';
import { createMeanWatch, type MeanWatchState } from '../drift/mean-watch.ts';
import { BLOCK, createShapeWatch, type ShapeWatchState } from '../drift/shape-watch.ts';
import { createLimitWatch, type LimitState, type Limits } from '../thresholds/limit-watch.ts';
import type { Finding } from './alert.ts';
import { anomalyFound, limitPassed, meanMoved, shapeChanged } from './findings.ts';

/** Everything one metric is watched for. */
export const DETECTORS = Object.freeze(['threshold', 'anomaly', 'mean', 'shape'] as const);

export type DetectorName = (typeof DETECTORS)[number];

export interface WatchOptions extends Limits {
  /** The scale on which it is judged; chosen from the values where absent. */
  readonly transform?: Transform;
  /** All of them where absent. */
  readonly detectors?: readonly DetectorName[];
}

export interface MetricWatch {
  /** What is found in one more value; mostly nothing. The value must be finite. */
  see(value: number): readonly Finding[];
  state(): WatchState;
  restore(state: WatchState): void;
}

export interface WatchState {
  readonly limits: LimitState;
  readonly values: ValueWindowState;
  readonly outliers: OutlierState;
  readonly mean: MeanWatchState;
  readonly shape: ShapeWatchState;
  readonly sinceDrift: number;
  readonly driftSide: number;
}

/** ADWIN's delta: about 5 null runs of 2,000 values in a thousand raise a false alarm. */
const MEAN_CONFIDENCE = 1e-4;
/** False alarms of the shape over the whole life of a metric. */
const SHAPE_CONFIDENCE = 5e-3;
/** Outliers among the newest 32 from which on they are a new level. */
const OUTLIERS_OF_A_LEVEL = 12;
/** Values after a drift in which a further step to the same side belongs to it. */
const SETTLING = 100;
/** Values from which the mean is watched. */
const LEAST_FOR_MEAN = 32;

/** A level that is not where it was. */
interface Move {
  /** Signed standard deviations. */
  readonly step: number;
  /** How many of the newest values came since. */
  readonly reach: number;
}

const NOTHING: readonly Finding[] = Object.freeze([]);

/**
 * Watches one stream of numbers in bounded memory (about 20 kB) and, per value, work that does not grow.
 *
 * Outliers stay out of what the others learn from, so that a burst is no drift. Where outliers become the
 * rule, that is a drift: the watch starts anew from them, so that a new level is no endless anomaly.
 */
export const createMetricWatch = (options: WatchOptions = {}): MetricWatch => {
  const names: readonly DetectorName[] = options.detectors ?? DETECTORS;
  const seeks = {
    anomaly: names.includes('anomaly'),
    mean: names.includes('mean'),
    shape: names.includes('shape'),
  };
  const limits = createLimitWatch(names.includes('threshold') ? options : {});
  const window = createValueWindow();
  const outliers = createOutlierDetector(window, options.transform);
  const mean = createMeanWatch(MEAN_CONFIDENCE);
  const shape = createShapeWatch(SHAPE_CONFIDENCE);
  let sinceDrift = SETTLING;
  let driftSide = 0;

  const beginMean = (): void => {
    if (!seeks.mean) return;
    if (window.counted.size < LEAST_FOR_MEAN) mean.clear();
    else mean.begin(outliers.location(), window.values().map(outliers.scaled));
  };

  /** Everything learned goes back to the newest `reach` values. */
  const startFrom = (reach: number): void => {
    window.keepNewest(reach);
    outliers.restart();
    beginMean();
    shape.clear();
    for (const value of window.values()) shape.push(value);
  };

  /** @returns whether this step is one of its own, and not the rest of the last */
  const isNewDrift = (side: number): boolean => {
    const isNew = sinceDrift >= SETTLING || side !== driftSide;
    if (isNew) {
      sinceDrift = 0;
      driftSide = side;
    }
    return isNew;
  };

  const levelMove = (score: number): Move | null =>
    window.recentOutliers < OUTLIERS_OF_A_LEVEL
      ? null
      : { step: score, reach: window.reachOfOutliers() };

  const meanMove = (scaled: number): Move | null => {
    if (!mean.hasBegun) {
      beginMean();
      return null;
    }
    const change = mean.push(scaled);
    return change && { step: change.step, reach: window.reachOf(change.since) };
  };

  const moved = (value: number, { step, reach }: Move): Finding | null => {
    startFrom(reach);
    return isNewDrift(Math.sign(step)) && seeks.mean ? meanMoved(value, step) : null;
  };

  const seekShape = (value: number): Finding | null => {
    const change = shape.push(value);
    if (change === null) return null;
    startFrom(BLOCK);
    return isNewDrift(0) ? shapeChanged(value, change.statistic) : null;
  };

  const seekDrift = (value: number, move: Move | null): Finding | null => {
    if (move) return moved(value, move);
    return seeks.shape ? seekShape(value) : null;
  };

  return {
    see(value) {
      sinceDrift++;
      const beyond = limits.see(value);
      const scaled = outliers.scaled(value);
      const score = outliers.scoreOf(scaled);
      const isOutlier = score !== null && outliers.isOutlier(score);
      window.push(value, isOutlier);
      const countsAnew = outliers.note(score, isOutlier);
      if (countsAnew && mean.hasBegun) beginMean();
      const meanMoves = seeks.mean && !countsAnew && !isOutlier;
      const move = isOutlier ? levelMove(score) : meanMoves ? meanMove(scaled) : null;
      const drift = seekDrift(value, move);
      if (beyond === 0 && !isOutlier && drift === null) return NOTHING;
      const found: Finding[] = [];
      if (beyond !== 0) found.push(limitPassed(value, beyond));
      if (isOutlier && seeks.anomaly) found.push(anomalyFound(value, score));
      if (drift) found.push(drift);
      return found;
    },
    state: () => ({
      limits: limits.state(),
      values: window.state(),
      outliers: outliers.state(),
      mean: mean.state(),
      shape: shape.state(),
      sinceDrift,
      driftSide,
    }),
    restore(state) {
      limits.restore(state.limits);
      window.restore(state.values);
      outliers.restore(state.outliers);
      mean.restore(state.mean);
      shape.restore(state.shape);
      sinceDrift = state.sinceDrift;
      driftSide = state.driftSide;
    },
  };
};
