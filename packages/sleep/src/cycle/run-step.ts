import { isCodedError } from '@lethe/protocol';
import type { CycleMode } from '@lethe/store';
import type { SleepBudget } from '../budget/budget.ts';
import { errors } from '../errors.ts';
import type { Reason, StepResult } from '../journal/entry.ts';
import type { OpenStepFile } from '../journal/open-step.ts';
import { isOverCap, type MemoryCap } from '../memory/memory-cap.ts';
import type { Json, Step, StepContext, StepScore } from '../steps/step.ts';
import { race } from './race.ts';
import type { SleepTime } from './time.ts';

/** Milliseconds a step may take where it does not say so itself. */
export const STEP_TIMEOUT_MS = 60_000;

export interface RunStepOptions {
  readonly step: Step;
  readonly phase: CycleMode;
  readonly cycleId: string;
  readonly mode: CycleMode;
  readonly index: number;
  readonly budget: SleepBudget;
  /** Aborted when Lethe is woken. */
  readonly signal: AbortSignal;
  readonly open: OpenStepFile;
  readonly time: SleepTime;
  /** A step that lets the process grow beyond it is stopped. */
  readonly memory?: MemoryCap | undefined;
}

/** How often a step's memory is looked at, milliseconds. */
const MEMORY_LOOK_MS = 1000;

export interface RanStep {
  readonly result: StepResult;
  /** Resolves when a step that did not stop has ended at last and was undone; null where it stopped. */
  readonly hanging: Promise<StepResult> | null;
}

/**
 * Snapshot, score, change, score again, keep or undo. Whatever happens in the step, what it changed is kept
 * as a whole or undone as a whole, and this never throws.
 */
export async function runStep(options: RunStepOptions): Promise<RanStep> {
  const { step, phase, budget, time } = options;
  const begun = time.now();
  const spentBefore = budget.spent();
  const stopping = new AbortController();
  const timeoutMs = step.timeoutMs ?? STEP_TIMEOUT_MS;
  let offMemory = () => {};
  const lookAtMemory = (): void => {
    if (options.memory && isOverCap(options.memory))
      stopping.abort(errors.SLEEP_MEMORY_EXCEEDED({ step: step.name }));
    else offMemory = time.after(MEMORY_LOOK_MS, lookAtMemory);
  };
  if (options.memory) offMemory = time.after(MEMORY_LOOK_MS, lookAtMemory);
  const callOff = [
    () => offMemory(),
    time.after(timeoutMs, () => {
      const seconds = Math.round(timeoutMs / 1000);
      stopping.abort(errors.SLEEP_STEP_TIMEOUT({ step: step.name, seconds }));
    }),
    time.after(budget.left().seconds * 1000, () =>
      stopping.abort(errors.SLEEP_BUDGET_SPENT({ unit: 'seconds' })),
    ),
  ];
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  const context: StepContext = {
    cycleId: options.cycleId,
    signal,
    budget,
    clock: time.clock,
  };
  const work = attempt(options, context);
  const finish = (outcome: Outcome): StepResult => {
    const spent = budget.spent();
    return {
      step: step.name,
      phase,
      ms: time.now() - begun,
      cost: {
        tokens: spent.tokens - spentBefore.tokens,
        microcents: spent.microcents - spentBefore.microcents,
      },
      ...outcome,
    };
  };
  const raced = await race(work, signal, time);
  for (const off of callOff) off();
  if (raced.kind === 'done') return { result: finish(raced.value), hanging: null };
  if (raced.kind === 'failed') {
    const failed: Outcome = { decision: 'failed', ...reasonOf(raced.error, signal) };
    return { result: finish(failed), hanging: null };
  }
  const result = finish({ decision: 'failed', ...reasonOf(signal.reason, signal) });
  const hanging = work.then(finish, (error) =>
    finish({ decision: 'failed', ...reasonOf(error, signal) }),
  );
  return { result, hanging };
}

type Outcome = Omit<StepResult, 'step' | 'phase' | 'ms' | 'cost'>;

/** What a step's code may do wrong ends here; only the file of the open step can make this throw. */
async function attempt(options: RunStepOptions, context: StepContext): Promise<Outcome> {
  const { step, open, cycleId, mode, index } = options;
  const known: { hashBefore?: string; before?: StepScore } = {};
  let snapshot: Json = null;
  let isOpen = false;
  try {
    context.signal.throwIfAborted();
    snapshot = (await step.snapshot?.(context)) ?? null;
    known.hashBefore = await step.fingerprint(context);
    known.before = checked(step, await step.score(context));
    context.signal.throwIfAborted();
    const at = context.clock();
    const before = known.hashBefore;
    if (step.undo)
      await open.write({ cycleId, mode, index, step: step.name, snapshot, before, at });
    isOpen = true;
    const report = await step.change(context);
    if (step.undo) context.signal.throwIfAborted();
    const hashAfter = await step.fingerprint(context);
    const after = checked(step, await step.score(context));
    if (step.undo && after.quality < known.before.quality - (step.tolerance ?? 0)) {
      const undone = await undo(options, snapshot, known.hashBefore);
      return { ...known, ...undone, after, report, reason: 'worse' };
    }
    if (step.undo) await open.clear();
    const decision = hashAfter === known.hashBefore ? 'unchanged' : 'kept';
    return { ...known, decision, after, hashAfter, report };
  } catch (error) {
    const why = reasonOf(error, context.signal);
    if (!isOpen) return { ...known, decision: 'skipped', ...why };
    if (!step.undo || known.hashBefore === undefined)
      return { ...known, decision: 'failed', ...why };
    return { ...known, ...(await undo(options, snapshot, known.hashBefore)), ...why };
  }
}

/** Puts everything back and looks whether it is back. The file of the open step stays where it is not. */
export async function undo(
  { step, open, cycleId }: Pick<RunStepOptions, 'step' | 'open' | 'cycleId' | 'time' | 'budget'>,
  snapshot: Json,
  hashBefore: string,
): Promise<Pick<StepResult, 'decision' | 'hashAfter'>> {
  try {
    await step.undo?.(snapshot, { cycleId });
    const hashAfter = await step.fingerprint({
      cycleId,
      signal: new AbortController().signal,
      budget: NOTHING_LEFT,
      clock: () => 0,
    });
    if (hashAfter !== hashBefore) return { decision: 'failed', hashAfter };
    await open.clear();
    return { decision: 'undone', hashAfter };
  } catch {
    return { decision: 'failed' };
  }
}

const NOTHING_LEFT: SleepBudget = {
  take: () => {
    throw errors.SLEEP_BUDGET_SPENT({ unit: 'tokens' });
  },
  left: () => ({ seconds: 0, tokens: 0, microcents: 0 }),
  spent: () => ({ tokens: 0, microcents: 0 }),
};

/** A score that is no number says nothing, and nothing is kept on the word of it. */
function checked(step: Step, score: StepScore): StepScore {
  if (!Number.isFinite(score.quality))
    throw errors.SLEEP_STEP_INVALID({ step: step.name, reason: 'its score is no finite number' });
  return score;
}

const REASONS: Readonly<Record<string, Reason>> = {
  SLEEP_STEP_TIMEOUT: 'timeout',
  SLEEP_BUDGET_SPENT: 'budget',
  SLEEP_MEMORY_EXCEEDED: 'alert',
};

function reasonOf(error: unknown, signal: AbortSignal): { reason: Reason; code?: string } {
  const code = isCodedError(error) ? error.code : undefined;
  const stopped = isCodedError(signal.reason) ? signal.reason.code : undefined;
  const known = REASONS[stopped ?? ''] ?? REASONS[code ?? ''];
  if (known) return { reason: known };
  if (signal.aborted) return { reason: 'stopped' };
  return { reason: 'fault', ...(code && { code }) };
}
