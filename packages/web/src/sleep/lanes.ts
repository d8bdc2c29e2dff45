import type { SleepCycle, SleepReport } from '@lethe/protocol';

/** One quantity over time, in as many equal parts as the others. */
export interface Lane {
  readonly name: string;
  /** The mean of each part; null where nothing was measured. */
  readonly values: readonly (number | null)[];
}

export interface Lanes {
  /** The middle of each part, milliseconds since the Unix epoch. */
  readonly times: readonly number[];
  readonly lanes: readonly Lane[];
}

type Samples = readonly (readonly [at: number, value: number])[];

export const PARTS = 60;

/** What the journals say over the nights, each at the end of its sleep. */
function ofNights(cycles: readonly SleepCycle[]): [string, Samples][] {
  const after = (step: string, name: string): Samples =>
    cycles.toReversed().flatMap(({ steps }) =>
      steps.flatMap((one): Samples => {
        const value = one.after[name];
        return one.step === step && value !== undefined ? [[one.at, value]] : [];
      }),
    );
  return [
    ['memoriesTold', after('memories', 'told')],
    ['databaseKilobytes', after('housekeeping', 'kilobytes')],
  ];
}

/** What was measured, on one axis of time; what has no sample has no lane. */
export function lanesOf({ lanes, cycles, alerts }: SleepReport, parts = PARTS): Lanes {
  const series: [string, Samples][] = [
    ...lanes.map(({ metric, samples }): [string, Samples] =>
      metric === 'meanLogProbability'
        ? ['perplexity', samples.map(([at, value]) => [at, Math.exp(-value)] as const)]
        : [metric, samples],
    ),
    ...ofNights(cycles),
    ['alerts', alerts.map(({ at }) => [at, 1] as const)],
  ];
  const drawn = series.filter(([, samples]) => samples.length > 0);
  const moments = drawn.flatMap(([, samples]) => samples.map(([at]) => at));
  if (moments.length === 0) return { times: [], lanes: [] };
  const first = moments.reduce((least, at) => Math.min(least, at));
  const last = moments.reduce((most, at) => Math.max(most, at));
  const width = (last - first) / parts || 1;
  const partOf = (at: number) => Math.min(parts - 1, Math.floor((at - first) / width));
  return {
    times: Array.from({ length: parts }, (_, part) => first + (part + 0.5) * width),
    lanes: drawn.map(([name, samples]) => {
      const sums = Array.from({ length: parts }, () => ({ sum: 0, count: 0 }));
      for (const [at, value] of samples) {
        const part = sums[partOf(at)] as { sum: number; count: number };
        part.sum += value;
        part.count++;
      }
      const isCount = name === 'alerts';
      return {
        name,
        values: sums.map(({ sum, count }) => (isCount ? sum : count === 0 ? null : sum / count)),
      };
    }),
  };
}
