/** Latest time of a key event: a draft that is a day old. Milliseconds. */
export const LATEST_KEY_MS = 24 * 60 * 60 * 1000;

/** A time as it may be sent: within a day, to the tenth of a millisecond that browsers measure. */
export const keyTime = (milliseconds: number): number =>
  Math.min(LATEST_KEY_MS, Math.max(0, Math.round(milliseconds * 10) / 10));
