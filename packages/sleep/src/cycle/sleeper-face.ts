import type { Cycle, CycleMode, Cycles, Journal, JournalEntry } from '@lethe/store';
import type { SleepAllowance } from '../budget/budget.ts';
import type { MemoryCap } from '../memory/memory-cap.ts';
import type { SealedShelf } from '../state/sealed-shelf.ts';
import type { SleepStatistics } from '../statistics/statistics.ts';
import type { Json, Step, StepFinding } from '../steps/step.ts';
import type { SleepState } from './states.ts';
import type { SleepTime } from './time.ts';

/** What of the monitor a sleeper keeps and gives back. */
export interface MonitorState {
  snapshot(): Json;
  restore(snapshot: Json): void;
}

export interface SleeperOptions {
  readonly steps: readonly Step[];
  readonly store: { readonly cycles: Cycles; readonly journal: Journal };
  /** Where the open step and the state are kept, sealed. */
  readonly shelf: SealedShelf;
  /** What a sleep of each mode may cost. */
  readonly allowance: Readonly<Record<CycleMode, SleepAllowance>>;
  /** Whether an answer is being written. */
  readonly busy?: () => boolean;
  readonly monitor?: MonitorState;
  /** Looked at every second of a step and after it; unbounded where absent. */
  readonly memory?: MemoryCap;
  /** The model that is measured, such as `local/nano`. */
  readonly modelId?: string;
  readonly leastBetweenMs?: number;
  /** Done before the first step; when it fails or takes too long, Lethe stays awake. */
  readonly onStart?: (cycle: Cycle) => unknown;
  /** Milliseconds `onStart` may take; 5,000 where absent. */
  readonly startTimeoutMs?: number;
  /** Told of what a step has found. */
  readonly onFinding?: (finding: StepFinding, step: string) => void;
  /** Told what a sleep has spent of its allowance when it is over. */
  readonly onSpent?: (spent: SleepAllowance, allowance: SleepAllowance) => void;
  /** Told of what went wrong, for the log. */
  readonly onFault?: (error: unknown) => void;
  /** Drops what can be computed again; asked when a step finds what must not go on. */
  readonly shed?: () => Promise<unknown>;
  readonly time?: SleepTime;
  readonly randomId: () => string;
}

export interface SleepStatus {
  readonly state: SleepState;
  /** Milliseconds since the Unix epoch. */
  readonly since: number;
  /** The sleep that goes on; null while awake. */
  readonly cycle: Cycle | null;
  /** The step that runs now. */
  readonly step: string | null;
  /** Milliseconds until the next sleep is allowed. */
  readonly waitMs: number;
}

export interface Slept {
  readonly cycle: Cycle;
  readonly entries: readonly JournalEntry[];
}

/** Lets Lethe sleep, and wakes it. */
export interface Sleeper {
  /**
   * Undoes what an interrupted sleep left and reads the saved state; then goes on with that sleep where its
   * time is not over. To be called once, before anything else.
   */
  begin(): Promise<void>;
  state(): SleepStatus;
  /**
   * Falls asleep and resolves once it has; `ended` resolves when it is awake again, and never rejects.
   *
   * @throws SLEEP_ASLEEP, SLEEP_BUSY, SLEEP_TOO_SOON, SLEEP_STEP_HANGING, SLEEP_START_REFUSED, SLEEP_CLOSED
   */
  sleepNow(asked: {
    mode: CycleMode;
    trigger?: string;
  }): Promise<{ cycle: Cycle; ended: Promise<Cycle> }>;
  /** Resolves with true when awake: within 250 ms, whatever a step does. */
  wake(): Promise<true>;
  /** Newest first, at most 100. */
  history(page?: { limit?: number; offset?: number }): Promise<Slept[]>;
  statistics(): SleepStatistics & { readonly ratio: number };
  /** Writes the complete state, sealed. */
  exportState(): Promise<void>;
  /** Reads it back; false where there is none. @throws SLEEP_STATE_DAMAGED, SLEEP_STATE_VERSION */
  restoreState(): Promise<boolean>;
  /** Wakes, saves the state and sleeps no more. May be called twice. */
  close(): Promise<void>;
}
