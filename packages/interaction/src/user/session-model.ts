/** Turns that trends, medians and velocity look back over. */
export const WINDOW_TURNS = 10;

/** One turn of the window, in the measures' own units. */
export interface WindowTurn {
  readonly at: number;
  readonly words: number;
  /** Characters a second; null on an untimed turn. */
  readonly speed: number | null;
  readonly typeTokenRatio: number | null;
}

/** What is known of the current session. It lives in memory only and holds no text. */
export interface SessionModel {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** The last turns, oldest first, at most `WINDOW_TURNS`. */
  readonly window: readonly WindowTurn[];
  /** Hashed content words of the last turn; empty before the first. */
  readonly content: readonly number[];
}

export const newSessionModel = (at: number): SessionModel => ({
  startedAt: at,
  window: [],
  content: [],
});
