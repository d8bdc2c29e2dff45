import type { Ripple } from './water.ts';

/** How long a ripple moves before it lies still, milliseconds. */
export const SETTLE_MS = 900;
/** Half the width of one ripple, pixels: a longer hold is a broader wave. */
const reachOf = ({ height }: Ripple): number => 10 + height * 0.6;
const WIDEST = 40;
/** Speed at which a correction runs back up the stream, pixels a millisecond. */
const UPSTREAM = 0.11;

export interface SurfaceOptions {
  readonly width: number;
  /** Where the newest key lies, pixels from the left. */
  readonly head: number;
  /** Pixels the stream still has to glide after the newest key. */
  readonly glide: number;
  readonly now: number;
  /** Pixels between two points of the line. */
  readonly step: number;
  /** Lying still: no motion is added. */
  readonly still: boolean;
}

/**
 * Heights of the water line, one a `step`, positive upwards. Each ripple touches only the points within
 * its reach, so the work is bounded by what is visible.
 */
export function surface(ripples: readonly Ripple[], options: SurfaceOptions): Float32Array {
  const { width, head, glide, now, step, still } = options;
  const heights = new Float32Array(Math.ceil(width / step) + 1);
  let x = head + glide;
  for (let index = ripples.length - 1; index >= 0 && x > -WIDEST; index--) {
    const ripple = ripples[index] as Ripple;
    const age = still ? SETTLE_MS : Math.min(SETTLE_MS, now - ripple.at);
    addRipple(heights, step, x, ripple, age, still);
    x -= ripple.distance;
  }
  return heights;
}

function addRipple(
  heights: Float32Array,
  step: number,
  x: number,
  ripple: Ripple,
  age: number,
  still: boolean,
): void {
  const { height, backwards } = ripple;
  const rest = Math.exp(-age / 260);
  const swing = 0.85 + 0.6 * rest * Math.cos(age / 55);
  const reach = reachOf(ripple) * (1 + 0.35 * (1 - rest));
  const sign = backwards ? -1 : 1;
  bump(heights, step, x, reach, sign * height * swing);
  if (backwards && !still)
    bump(heights, step, x - age * UPSTREAM, reach * 0.8, -height * 0.9 * (1 - age / SETTLE_MS));
}

/** Adds a raised cosine with shallow troughs on both sides. */
function bump(heights: Float32Array, step: number, x: number, reach: number, amount: number): void {
  const first = Math.max(0, Math.ceil((x - reach) / step));
  const last = Math.min(heights.length - 1, Math.floor((x + reach) / step));
  for (let point = first; point <= last; point++) {
    const u = (point * step - x) / reach;
    const window = 0.5 + 0.5 * Math.cos(Math.PI * u);
    heights[point] = (heights[point] as number) + amount * window * Math.cos(1.7 * Math.PI * u);
  }
}
