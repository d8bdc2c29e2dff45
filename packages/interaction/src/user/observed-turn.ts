import type { DraftTiming, KeyEvent } from '@lethe/protocol';

/** One message as it came in. Nothing of `text` is in what observing it returns. */
export interface ObservedTurn {
  readonly text: string;
  readonly keys: readonly KeyEvent[];
  readonly timing: DraftTiming;
  /** When it arrived, epoch milliseconds. */
  readonly at: number;
  /** The writer's local hour of day, [0, 24). */
  readonly hour: number;
}
