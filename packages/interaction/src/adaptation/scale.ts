/** Where a measure lies between the ends of what people do, with its neutral point in the middle. */
export interface Scale {
  /** The measure's value that counts as -1; what lies beyond counts the same. */
  readonly low: number;
  /** Counts as 0. */
  readonly neutral: number;
  /** Counts as +1. */
  readonly high: number;
  /** The least value the measure can take; 0 unless said. */
  readonly minimum?: number;
  /** Places by the logarithm: the step from 3 to 6 words is that from 20 to 40. */
  readonly logarithmic?: boolean;
}

const SMALLEST = 1e-3;

const straighten = ({ logarithmic }: Scale, value: number): number =>
  logarithmic ? Math.log(Math.max(SMALLEST, value)) : value;

/** Place of a value on its scale, in [-1, 1], linear on either side of neutral. */
export function placeOn(scale: Scale, value: number): number {
  const neutral = straighten(scale, scale.neutral);
  const distance = straighten(scale, value) - neutral;
  const end = straighten(scale, distance < 0 ? scale.low : scale.high);
  return Math.min(1, Math.max(-1, distance / Math.abs(end - neutral)));
}

/** The value at a place, or null where the measure cannot take it. */
export function valueAt(scale: Scale, place: number): number | null {
  if (Math.abs(place) > 1) return null;
  const neutral = straighten(scale, scale.neutral);
  const end = straighten(scale, place < 0 ? scale.low : scale.high);
  const straight = neutral + Math.abs(place) * (end - neutral);
  const value = scale.logarithmic ? Math.exp(straight) : straight;
  return value < (scale.minimum ?? 0) ? null : value;
}
