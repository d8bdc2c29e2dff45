import * as z from 'zod/mini';
import { count, identifier, moment } from '../identifiers.ts';

/** Bounds of what is told of sleep. */
export const SLEEP_LIMITS = Object.freeze({
  /** Sleeps in one report, newest first. */
  cycles: 30,
  /** Samples of one metric, oldest first. */
  samples: 500,
  metrics: 32,
  alerts: 100,
});

const numbers = z.record(z.string(), z.number());
const mode = z.enum(['light', 'deep']);
const milliseconds = z.number().check(z.nonnegative());

/** What one step of a sleep did. */
export const sleepStep = z.strictObject({
  step: identifier,
  /** When it was over. */
  at: moment,
  ms: milliseconds,
  phase: z.string(),
  decision: z.string(),
  /** Why it was undone, failed or skipped; null where it was not. */
  reason: z.nullable(z.string()),
  tokens: count,
  /** Money that models elsewhere took, in millionths of a cent. */
  microcents: count,
  before: numbers,
  after: numbers,
  /** What it counted besides. */
  counted: numbers,
  /** Kinds of what it found. */
  findings: z.array(z.string()),
  /** SHA-256 of what it may change, before and after; null where it did not come so far. */
  hashBefore: z.nullable(z.string()),
  hashAfter: z.nullable(z.string()),
});

export type SleepStep = z.infer<typeof sleepStep>;

/** One sleep, from falling asleep to being awake. */
export const sleepCycle = z.strictObject({
  id: identifier,
  mode,
  state: z.enum(['running', 'finished', 'aborted', 'failed']),
  trigger: z.string(),
  startedAt: moment,
  /** Null while it goes on. */
  endedAt: z.nullable(moment),
  steps: z.array(sleepStep),
});

export type SleepCycle = z.infer<typeof sleepCycle>;

export const sleepStatus = z.strictObject({
  state: z.enum(['awake', 'falling', 'light', 'deep', 'waking']),
  since: moment,
  /** The step that runs now. */
  step: z.nullable(identifier),
  /** Milliseconds until the next sleep is allowed. */
  waitMs: milliseconds,
});

export type SleepStatusReport = z.infer<typeof sleepStatus>;

/** Something a step or the monitor found; a sentence without any user's words. */
export const sleepAlert = z.strictObject({
  at: moment,
  /** Null while it lasts; steps' findings end when they are made. */
  endedAt: z.nullable(moment),
  /** The metric or the step. */
  source: z.string(),
  kind: z.string(),
  severity: z.enum(['info', 'warning', 'critical']),
  message: z.string(),
});

export type SleepAlert = z.infer<typeof sleepAlert>;

export const sleepReport = z.strictObject({
  status: sleepStatus,
  statistics: z.strictObject({
    cycles: count,
    awakeMs: milliseconds,
    lightMs: milliseconds,
    deepMs: milliseconds,
    betweenMs: milliseconds,
    /** Share of the time that was slept, in [0, 1]. */
    ratio: z.number(),
  }),
  /** Newest first. */
  cycles: z.array(sleepCycle),
  /** Newest first. */
  alerts: z.array(sleepAlert),
  /** What is measured while Lethe is awake. */
  lanes: z.array(
    z.strictObject({
      metric: z.string(),
      samples: z.array(z.tuple([moment, z.number()])),
    }),
  ),
});

export type SleepReport = z.infer<typeof sleepReport>;

export const sleepRequest = z.strictObject({ mode });

export type SleepRequest = z.infer<typeof sleepRequest>;
