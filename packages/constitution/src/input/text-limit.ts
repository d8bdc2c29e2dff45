/** Longest text that is judged as one, UTF-16 code units: a longer one is refused, never cut. */
export const TEXT_LIMIT = 100_000;
