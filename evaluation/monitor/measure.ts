import { wilson } from '@lethe/constitution';
import { createMetricWatch } from '@lethe/sleep';
import { watchByTextbook } from './controls.ts';
import { bootstrap } from './interval.ts';
import { KINDS, type Kind, MISFITS, streamOf } from './streams.ts';

/** One measured number with its interval, and what it is held to. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: '%' | 'samples' | 'a thousand' | 'a stream';
  readonly bar?: { readonly at: number; readonly kind: 'most' | 'least' };
}

/** Where a detector spoke. */
export interface Seen {
  readonly drifts: readonly number[];
  readonly anomalies: readonly number[];
}

export const watchAll = (values: readonly number[]): Seen => {
  const watch = createMetricWatch();
  const drifts: number[] = [];
  const anomalies: number[] = [];
  for (const [index, value] of values.entries())
    for (const { kind } of watch.see(value)) (kind === 'drift' ? drifts : anomalies).push(index);
  return { drifts, anomalies };
};

const LENGTH = 2000;
const CHANGE_AT = 1000;
const BURST = 5;

const share = (of: readonly boolean[]) => {
  const { share: value, low, high } = wilson(of.filter(Boolean).length, of.length);
  return { value: 100 * value, low: 100 * low, high: 100 * high, unit: '%' as const };
};

const average = (values: readonly number[], unit: Measure['unit']) => {
  const { mean, low, high } = bootstrap(values);
  return { value: mean, low, high, unit };
};

const calm = (kind: Kind, seeds: readonly number[], isHeld: boolean): Measure[] => {
  const runs = seeds.map((seed) => watchAll(streamOf({ kind, seed, length: LENGTH })));
  const thousands = runs.map(({ anomalies }) => (1000 * anomalies.length) / LENGTH);
  const heldTo = (at: number) => isHeld && { bar: { at, kind: 'most' as const } };
  return [
    {
      name: `${kind.name}: null runs of 2,000 with a false drift`,
      ...share(runs.map(({ drifts }) => drifts.length > 0)),
      ...heldTo(2),
    },
    {
      name: `${kind.name}: values of a null run taken for anomalies`,
      ...average(thousands, 'a thousand'),
      ...heldTo(4),
    },
  ];
};

const step = (kind: Kind, seeds: readonly number[], size: number): Measure[] => {
  const change = (normal: number, index: number) => (index >= CHANGE_AT ? normal + size : normal);
  const runs = seeds.map((seed) => watchAll(streamOf({ kind, seed, length: LENGTH, change })));
  const after = runs.map(({ drifts }) => drifts.filter((index) => index >= CHANGE_AT));
  const delays = after.flatMap(([first]) => (first === undefined ? [] : [first - CHANGE_AT + 1]));
  const name = `${kind.name}: a step of ${size} sd`;
  return [
    {
      name: `${name} is found after`,
      ...average(delays, 'samples'),
      bar: { at: 60, kind: 'most' },
    },
    { name: `${name} is told exactly once`, ...share(after.map(({ length }) => length === 1)) },
    {
      name: `${name}, anomalies after it`,
      ...average(
        runs.map(({ anomalies }) => anomalies.filter((index) => index >= CHANGE_AT).length),
        'a stream',
      ),
    },
  ];
};

const burst = (kind: Kind, seeds: readonly number[], isExact: boolean): Measure[] => {
  const isIn = (index: number) => index >= CHANGE_AT && index < CHANGE_AT + BURST;
  const change = (normal: number, index: number) =>
    isIn(index) ? (isExact ? 6 : normal + 6) : normal;
  const runs = seeds.map((seed) => watchAll(streamOf({ kind, seed, length: LENGTH, change })));
  const found = runs.map(({ anomalies }) => anomalies.filter(isIn).length);
  const size = isExact ? 'at 6 sd' : '6 sd above the stream, which varies';
  return [
    {
      name: `${kind.name}: bursts of five ${size}, all found`,
      ...share(found.map((count) => count === BURST)),
      ...(isExact && { bar: { at: 100, kind: 'least' as const } }),
    },
    {
      name: `${kind.name}: bursts of five ${size}, single values found`,
      ...share(found.flatMap((count) => Array.from({ length: BURST }, (_, i) => i < count))),
    },
    {
      name: `${kind.name}: bursts of five ${size}, taken for a drift`,
      ...share(runs.map(({ drifts }) => drifts.some((index) => index >= CHANGE_AT))),
    },
  ];
};

const spread = (kind: Kind, seeds: readonly number[]): Measure[] => {
  const change = (normal: number, index: number) => (index >= CHANGE_AT ? 2 * normal : normal);
  const runs = seeds.map((seed) => watchAll(streamOf({ kind, seed, length: 2 * LENGTH, change })));
  const first = runs.map(({ drifts }) => drifts.find((index) => index >= CHANGE_AT));
  const delays = first.flatMap((index) => (index === undefined ? [] : [index - CHANGE_AT + 1]));
  return [
    { name: `${kind.name}: twice the spread, found within 3,000`, ...share(first.map(Boolean)) },
    { name: `${kind.name}: twice the spread is found after`, ...average(delays, 'samples') },
  ];
};

/** The same questions to textbook detectors, on the same streams. */
const control = (kind: Kind, seeds: readonly number[]): Measure[] => {
  const runs = (length: number, change?: (normal: number, index: number) => number) =>
    seeds.map((seed) => watchByTextbook(streamOf({ kind, seed, length, change })));
  const calmRuns = runs(LENGTH);
  const stepped = runs(LENGTH, (normal, index) => (index >= CHANGE_AT ? normal + 1 : normal));
  const delays = stepped.flatMap(({ drifts }) => {
    const first = drifts.find((index) => index >= CHANGE_AT);
    return first === undefined ? [] : [first - CHANGE_AT + 1];
  });
  return [
    {
      name: `${kind.name}, Page-Hinkley: null runs of 2,000 with a false drift`,
      ...share(calmRuns.map(({ drifts }) => drifts.length > 0)),
    },
    {
      name: `${kind.name}, Page-Hinkley: a step of 1 sd is found after`,
      ...average(delays, 'samples'),
    },
    {
      name: `${kind.name}, z over 3: values of a null run taken for anomalies`,
      ...average(
        calmRuns.map(({ anomalies }) => (1000 * anomalies.length) / LENGTH),
        'a thousand',
      ),
    },
  ];
};

/** Everything on fresh streams, one a seed and question. */
export const measureAll = (
  seeds: readonly number[],
  onProgress: (line: string) => void,
): Measure[] => {
  const held = KINDS.flatMap((kind) => {
    onProgress(`${kind.name}: ${seeds.length} seeds`);
    return [
      ...calm(kind, seeds, true),
      ...step(kind, seeds, 1),
      ...step(kind, seeds, 6),
      ...burst(kind, seeds, true),
      ...burst(kind, seeds, false),
      ...spread(kind, seeds),
      ...control(kind, seeds),
    ];
  });
  onProgress('streams that fit neither scale');
  return [...held, ...MISFITS.flatMap((kind) => calm(kind, seeds, false))];
};

export const isReached = ({ value, bar }: Measure): boolean =>
  bar === undefined || (bar.kind === 'most' ? value <= bar.at : value >= bar.at);
