import { InvalidArgumentError } from 'commander';
import type { LimitsByMetric } from './watches.ts';

/** A limit as it is given: `metric=number`. */
export type Limit = readonly [metric: string, limit: number];

/** @throws InvalidArgumentError */
export const parseLimit = (value: string, previous: readonly Limit[] = []): Limit[] => {
  const at = value.lastIndexOf('=');
  const limit = Number(value.slice(at + 1));
  if (at < 1 || value.slice(at + 1).trim() === '' || !Number.isFinite(limit))
    throw new InvalidArgumentError('Give a metric and a number, such as latency=250.');
  return [...previous, [value.slice(0, at), limit]];
};

/** The limits of each metric; of two of the same kind the last counts. */
export const limitsOf = (
  min: readonly Limit[] = [],
  max: readonly Limit[] = [],
): LimitsByMetric => {
  const names = new Set([...min, ...max].map(([metric]) => metric));
  const least = new Map(min);
  const most = new Map(max);
  return new Map([...names].map((name) => [name, { min: least.get(name), max: most.get(name) }]));
};

/** A metric whose lower limit lies above its upper one; null where there is none. */
export const impossible = (limits: LimitsByMetric): string | null => {
  for (const [metric, { min = -Infinity, max = Infinity }] of limits) if (min > max) return metric;
  return null;
};
