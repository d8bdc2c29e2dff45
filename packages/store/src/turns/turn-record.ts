import type { AxisValues, JudgedTurn } from '@lethe/protocol';

/** What one turn measured: numbers, ids and names of closed lists, never text. */
export interface TurnRecord {
  turnId: string;
  sessionId: string;
  userId: string;
  /** Milliseconds since the Unix epoch. */
  at: number;
  /** The 32 features in their order; each in [0, 1] or [-1, 1]. */
  features: readonly number[];
  /** The eight axes after the turn, each in [0, 1]. */
  adaptation: AxisValues;
  route: 'local' | 'cloud';
  /** Bytes of this turn that left the machine. */
  egressBytes: number;
  /** From sending to the end of the answer, milliseconds. */
  latencyMs: number;
  /** The part of it that was neither waiting nor generating, milliseconds. */
  ownMs: number;
  words: number;
  /** Null where the message was not typed. */
  meanIntervalMs: number | null;
  charactersPerSecond: number | null;
  correctionRatio: number | null;
  /** False where the keys do not describe typing (paste, dictation, ...). */
  timed: boolean;
  /** At most three indices into the closed list of topics. */
  topics: readonly number[];
  promptTokens: number;
  completionTokens: number;
  model: string;
  /** What was judged of it; null where nothing is judged. */
  judged: JudgedTurn | null;
}
