import { type MeasuredTurn, turnValues } from './turn-values.ts';

/** Where the numbers of turns go; a `Monitor` is one. */
export interface TurnMonitor {
  trackMany(values: Readonly<Record<string, number>>): unknown;
}

export interface TurnWatchOptions {
  readonly monitor: TurnMonitor;
  /** Resident memory of the process now. */
  readonly memoryBytes: () => number;
  /** Attention caches of idle conversations on disk now. */
  readonly cacheBytes: () => number;
}

/** Is told of every turn that was answered. */
export type TurnWatch = (turn: MeasuredTurn) => void;

/**
 * Hands the numbers of turns to a monitor, and nothing else: no text, no id.
 *
 * @throws what the monitor throws
 */
export const createTurnWatch =
  ({ monitor, memoryBytes, cacheBytes }: TurnWatchOptions): TurnWatch =>
  (turn) => {
    monitor.trackMany({
      ...turnValues(turn),
      memoryBytes: memoryBytes(),
      cacheBytes: cacheBytes(),
    });
  };
