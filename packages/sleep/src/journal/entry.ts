import type { JournalEntry } from '@lethe/store';
import type { Spent } from '../budget/budget.ts';
import type { SleepState } from '../cycle/states.ts';
import type { StepReport, StepScore } from '../steps/step.ts';

/**
 * What became of a step. `kept`: changed, and not worse. `unchanged`: there was nothing to do. `undone`:
 * it got worse, was stopped or failed, and everything is as before. `failed`: it could not be undone, or
 * had nothing to undo. `skipped`: never begun.
 */
export const DECISIONS = ['kept', 'unchanged', 'undone', 'failed', 'skipped'] as const;

export type Decision = (typeof DECISIONS)[number];

/** Why it was undone, failed or skipped. */
export type Reason = 'worse' | 'stopped' | 'timeout' | 'budget' | 'fault' | 'interrupted' | 'alert';

/** All that is known of a step once it is over. */
export interface StepResult {
  readonly step: string;
  readonly phase: SleepState;
  readonly decision: Decision;
  readonly reason?: Reason;
  /** The code of the error that ended it, where there was one. */
  readonly code?: string;
  readonly before?: StepScore;
  readonly after?: StepScore;
  readonly report?: StepReport;
  readonly hashBefore?: string;
  readonly hashAfter?: string;
  readonly ms: number;
  readonly cost: Spent;
}

const MOST_NUMBERS = 100;
const RANGE = 1e9;
const inRange = (value: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(value, -RANGE), RANGE) : -RANGE;

const named = (prefix: string, numbers: Readonly<Record<string, number>> = {}) =>
  Object.entries(numbers).map(([name, value]) => [`${prefix}${name}`, value] as const);

/** A step's result as the journal keeps it: numbers and plain words, never a sentence. */
export function entryOf(result: StepResult, at: number): JournalEntry {
  const { step, phase, decision, reason, code, before, after, report, ms, cost } = result;
  const numbers = [
    ['ms', ms],
    ['tokens', cost.tokens],
    ['microcents', cost.microcents],
    ...(before ? [['qualityBefore', before.quality] as const] : []),
    ...(after ? [['qualityAfter', after.quality] as const] : []),
    ...named('before_', before?.numbers),
    ...named('after_', after?.numbers),
    ...named('', report?.numbers),
    ...findingCounts(report),
  ] as const;
  const words = {
    phase,
    ...(reason && { reason }),
    ...(code && { code }),
    ...(result.hashBefore && { hashBefore: result.hashBefore }),
    ...(result.hashAfter && { hashAfter: result.hashAfter }),
    ...findingKinds(report),
  };
  return {
    step,
    at,
    decision,
    numbers: Object.fromEntries(
      numbers.slice(0, MOST_NUMBERS).map(([name, value]) => [name, inRange(value)]),
    ),
    words,
  };
}

const findingCounts = (report: StepReport | undefined): readonly (readonly [string, number])[] =>
  report?.findings ? [['findings', report.findings.length]] : [];

/** The kinds that were found, the first eight: the journal holds no sentence. */
function findingKinds(report: StepReport | undefined): Record<string, string> {
  const kinds = [...new Set(report?.findings?.map(({ kind }) => kind))].slice(0, 8);
  return Object.fromEntries(kinds.map((kind, index) => [`finding_${index + 1}`, kind]));
}
