import { wilson } from '@lethe/constitution';
import { watchAll } from './measure.ts';

/** One value of a labelled stream. `drift` marks the first value after a change. */
export interface LabelledValue {
  readonly metric: string;
  readonly value: number;
  readonly label: 'normal' | 'anomaly' | 'drift';
}

/** How the detectors did on one metric. */
export interface StreamScore {
  readonly metric: string;
  readonly values: number;
  /** Of the labelled anomalies, those that were told. */
  readonly found: ReturnType<typeof wilson>;
  /** Of the other values, those that were told. */
  readonly falseAnomalies: ReturnType<typeof wilson>;
  readonly drifts: number;
  /** Values from each labelled change to the next drift that was told; null where none was before the next. */
  readonly delays: readonly (number | null)[];
  /** Drifts that were told without a labelled change since the one before. */
  readonly falseDrifts: number;
}

/** `{"metric","value","label"?}` a line; without a label a value is normal. @throws SyntaxError, TypeError */
export const parseLabelled = (text: string): LabelledValue[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { metric, value, label = 'normal' } = JSON.parse(line);
      if (typeof metric !== 'string' || !Number.isFinite(value))
        throw new TypeError('Each line needs a metric and a finite value.');
      if (!['normal', 'anomaly', 'drift'].includes(label))
        throw new TypeError('A label is normal, anomaly or drift.');
      return { metric, value, label };
    });

const scoreOne = (metric: string, stream: readonly LabelledValue[]): StreamScore => {
  const { drifts, anomalies } = watchAll(stream.map(({ value }) => value));
  const told = new Set(anomalies);
  const count = (isAnomaly: boolean, isTold: boolean) =>
    stream.filter(
      ({ label }, index) => (label === 'anomaly') === isAnomaly && (!isTold || told.has(index)),
    ).length;
  const changes = stream.flatMap(({ label }, index) => (label === 'drift' ? [index] : []));
  const firstIn = (from: number, to: number) => drifts.find((index) => index >= from && index < to);
  const delays = changes.map((from, i) => {
    const first = firstIn(from, changes[i + 1] ?? stream.length);
    return first === undefined ? null : first - from + 1;
  });
  return {
    metric,
    values: stream.length,
    found: wilson(count(true, true), count(true, false)),
    falseAnomalies: wilson(count(false, true), count(false, false)),
    drifts: drifts.length,
    delays,
    falseDrifts: drifts.length - delays.filter((delay) => delay !== null).length,
  };
};

/** Each metric by itself, in the order they first come. */
export const scoreLabelled = (values: readonly LabelledValue[]): StreamScore[] => {
  const streams = Map.groupBy(values, ({ metric }) => metric);
  return [...streams].map(([metric, stream]) => scoreOne(metric, stream));
};
