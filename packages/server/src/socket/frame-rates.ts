/** At most `maximum` in any window of so many milliseconds, counted exactly. */
export function slidingWindow(options: { maximum: number; windowMs: number; now: () => number }): {
  take(): boolean;
} {
  const { maximum, windowMs, now } = options;
  const times = new Float64Array(maximum).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  return {
    take() {
      const at = now();
      // The slot that is about to be reused holds the time of the take `maximum` takes ago.
      if (at - times[next]! < windowMs) return false;
      times[next] = at;
      next = (next + 1) % maximum;
      return true;
    },
  };
}

/** `perSecond` on average, with a reserve for frames that a slow network delivers together. */
export function tokenBucket(options: { perSecond: number; reserve: number; now: () => number }): {
  take(): boolean;
} {
  const { perSecond, reserve, now } = options;
  let tokens = reserve;
  let at = now();
  return {
    take() {
      const moved = now();
      tokens = Math.min(reserve, tokens + (Math.max(0, moved - at) / 1000) * perSecond);
      at = moved;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
