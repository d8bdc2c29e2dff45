const DAY_MS = 86_400_000;

/** The UTC day of a moment, counted from 1970-01-01. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/** The first millisecond of a UTC day. */
export const startOfDay = (day: number): number => day * DAY_MS;

/** A UTC day as `YYYY-MM-DD`. */
export const dayText = (day: number): string =>
  new Date(startOfDay(day)).toISOString().slice(0, 10);
