import { FULL_SCALE } from '../features/feature-names.ts';
import { WARM_UP_TURNS } from './baseline.ts';

/** Mean direction of a person's hours on the clock face (Mardia, Statistics of Directional Data). */
export interface UsualHour {
  /** Mean sine and cosine of the hour's angle. */
  readonly sine: number;
  readonly cosine: number;
  readonly count: number;
}

/** Later turns weigh as if there had been this many, so that a new habit is learned. */
const MEMORY_TURNS = 200;

/** A shorter mean vector means that there is no usual hour. */
const LEAST_CONCENTRATION = 0.1;

export const newUsualHour = (): UsualHour => ({ sine: 0, cosine: 0, count: 0 });

const angleOf = (hour: number): number => (hour / 24) * 2 * Math.PI;

export function updateUsualHour(usual: UsualHour, hour: number): UsualHour {
  const weight = 1 / Math.min(MEMORY_TURNS, usual.count + 1);
  return {
    sine: usual.sine + weight * (Math.sin(angleOf(hour)) - usual.sine),
    cosine: usual.cosine + weight * (Math.cos(angleOf(hour)) - usual.cosine),
    count: usual.count + 1,
  };
}

/** Distance round the clock / 12 hours, in [0, 1]; null until a usual hour is known. */
export function timeDeviation({ sine, cosine, count }: UsualHour, hour: number): number | null {
  if (count < WARM_UP_TURNS || Math.hypot(sine, cosine) < LEAST_CONCENTRATION) return null;
  const angle = angleOf(hour) - Math.atan2(sine, cosine);
  const round = Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
  return ((round / (2 * Math.PI)) * 24) / FULL_SCALE.hours;
}
