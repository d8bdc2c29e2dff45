import type { Rhythm } from '@lethe/protocol';

/** What observing a message said about it: numbers and names of closed lists, kept with the turn in memory. */
export interface TurnMeasures {
  /** The 32 features, in their order. */
  readonly features: readonly number[];
  readonly rhythm: Rhythm;
  /** Up to three indices into the closed list of topics. */
  readonly topics: readonly number[];
  readonly words: number;
  /** Null where the message was not typed, as the two below. */
  readonly meanIntervalMs: number | null;
  readonly charactersPerSecond: number | null;
  readonly correctionRatio: number | null;
  readonly timed: boolean;
}
