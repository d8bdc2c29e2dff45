import type { CycleMode } from '@lethe/store';
import type { SleepBudget } from '../budget/budget.ts';

/** What can be written as JSON. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Numbers by name; names are letters, digits, `_` and `-`. Bytes are given in kilobytes. */
export type StepNumbers = Readonly<Record<string, number>>;

/** What a step that looks for faults has found. No text of a user, no path outside the data directory. */
export interface StepFinding {
  /** Such as `fileOpenToOthers`. */
  readonly kind: string;
  readonly severity: 'info' | 'warning' | 'critical';
  /** A sentence with its cure. */
  readonly message: string;
}

/** How good things are; the step is undone when they got worse. */
export interface StepScore {
  /** Higher is better. */
  readonly quality: number;
  /** What it was made of, for the journal. */
  readonly numbers: StepNumbers;
}

export interface StepReport {
  readonly numbers?: StepNumbers;
  /** At most 100. */
  readonly findings?: readonly StepFinding[];
}

export interface StepContext {
  /** Names this sleep: what a step marks with it can be undone. */
  readonly cycleId: string;
  /** Aborted when somebody wakes Lethe, the time is over or the budget is spent: look at it between two pieces of work. */
  readonly signal: AbortSignal;
  readonly budget: SleepBudget;
  /** Milliseconds since the Unix epoch. */
  readonly clock: () => number;
}

/**
 * One piece of work in a sleep: snapshot, score, change, score again, keep or undo. A step without `undo`
 * only does what would have to be done anyway and may be repeated: such a step is always kept, and one that
 * was interrupted goes on the next time.
 */
export interface Step {
  /** Letters, digits, `_` and `-`. */
  readonly name: string;
  /** The shallowest sleep it belongs to; a deep sleep does the light steps first. */
  readonly mode: CycleMode;
  /** Milliseconds it may take; 60,000 where absent. */
  readonly timeoutMs?: number;
  /** How much worse the quality may get for the change to be kept; 0 where absent. */
  readonly tolerance?: number;
  /** What `undo` needs beside the cycle's id: sealed on disk before the change begins, at most 1 MiB. */
  snapshot?(context: StepContext): Promise<Json>;
  /** SHA-256, hexadecimal, of everything that the step may change. */
  fingerprint(context: StepContext): Promise<string>;
  score(context: StepContext): Promise<StepScore>;
  change(context: StepContext): Promise<StepReport>;
  /** Puts everything back as the fingerprint before the change saw it. May be called twice. */
  undo?(snapshot: Json, context: Pick<StepContext, 'cycleId'>): Promise<void>;
}

const NAME = /^[A-Za-z0-9_-]{1,64}$/;

export const isStepName = (name: string): boolean => NAME.test(name);
