import { createTurnWatch, type MeasuredTurn } from '@lethe/assistant';
import { createRandom } from '@lethe/models';
import { createMetricWatch, createMonitor } from '@lethe/sleep';
import { bestMs } from '../privacy/busy-time.ts';
import type { Result } from '../result.ts';

const SAMPLES = 1 << 18;
const RUNS = 7;
const STREAMS = 1000;
const LEARNED = 2000;
const TURNS = 5000;

/** Standard normal numbers (Box and Muller, 1958). */
const normals = (count: number): Float64Array => {
  const { next } = createRandom(1);
  const one = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Float64Array.from({ length: count }, one);
};

const everyOne = (values: Float64Array, see: (value: number) => unknown) => () => {
  for (let i = 0; i < values.length; i++) see(values[i] as number);
};

const aSecond = async (name: string, values: Float64Array, see: (value: number) => unknown) => ({
  name,
  value: values.length / (await bestMs(everyOne(values, see), RUNS)) / 1000,
  unit: 'million samples/s of processor',
});

const answered = (i: number): MeasuredTurn => ({
  receipt: {
    tokens: { prompt: 30, reused: 10, completion: 40 + (i % 7) },
    timings: { own: 2 + (i % 3), queue: 0, firstToken: 60 + (i % 11), generation: 300 + (i % 13) },
    verdicts: null,
  },
  ended: { reason: 'end', meanLogProbability: -1 - (i % 5) / 10 },
  words: 5 + (i % 9),
});

const turnMs = async (): Promise<number> => {
  const monitor = createMonitor({ clock: Date.now });
  const memoryBytes = () => process.memoryUsage.rss();
  const watch = createTurnWatch({ monitor, memoryBytes, cacheBytes: () => 0 });
  const all = () => {
    for (let i = 0; i < TURNS; i++) watch(answered(i));
  };
  return (await bestMs(all, RUNS)) / TURNS;
};

/** Bytes on and beside the heap of one stream that has learned all it ever holds. */
const bytesAStream = (values: Float64Array): number => {
  const held = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  globalThis.gc?.();
  const before = held();
  const watches = Array.from({ length: STREAMS }, () => createMetricWatch());
  for (const { see } of watches) for (let i = 0; i < LEARNED; i++) see(values[i] as number);
  globalThis.gc?.();
  return (held() - before) / watches.length;
};

/** What watching costs: a sample, a stream, a turn. */
export const monitor = async (): Promise<Result[]> => {
  const gaussian = normals(SAMPLES);
  const latencies = gaussian.map((value) => Math.exp(5 + value / 2));
  const bar = { at: 1, kind: 'least' } as const;
  const one = createMetricWatch();
  const other = createMetricWatch();
  const whole = createMonitor({ clock: Date.now });
  return [
    { ...(await aSecond('one Gaussian stream', gaussian, one.see)), bar },
    { ...(await aSecond('one stream of latencies', latencies, other.see)), bar },
    await aSecond('the monitor, with histories and alerts', latencies, (value) =>
      whole.track('latencyMs', value),
    ),
    {
      name: 'memory of a stream',
      value: bytesAStream(gaussian) / 1000,
      unit: 'kB',
      bar: { at: 32, kind: 'most' },
    },
    {
      name: 'watching a turn',
      value: await turnMs(),
      unit: 'ms of processor',
      bar: { at: 0.1, kind: 'most' },
    },
  ];
};
