import { isCodedError } from '@lethe/protocol';
import type { Cycle, Cycles, Journal } from '@lethe/store';
import { createBudget } from '../budget/budget.ts';
import { entryOf, type StepResult } from '../journal/entry.ts';
import type { OpenStepFile } from '../journal/open-step.ts';
import type { Step } from '../steps/step.ts';
import { undo } from './run-step.ts';
import type { SleepTime } from './time.ts';

/** A sleep that was interrupted, once its open step is undone. */
export interface Interrupted {
  readonly cycle: Cycle;
  /** Where its list of steps goes on. */
  readonly next: number;
  /** Whether it went on after a crash once already. */
  readonly resumed: boolean;
}

/**
 * After a process ended in the middle of a sleep: undoes the change that was under way, so that its state is
 * what it was before or what it was meant to become, and closes every sleep that still counts as running.
 *
 * @returns the sleep that may go on; null where there is none
 */
export async function recover(options: {
  steps: readonly Step[];
  store: { cycles: Pick<Cycles, 'list' | 'end'>; journal: Journal };
  open: OpenStepFile;
  time: SleepTime;
}): Promise<Interrupted | null> {
  const { steps, store, open, time } = options;
  const running = (await store.cycles.list({ limit: 100 })).filter(
    ({ state }) => state === 'running',
  );
  const found = await open.read().catch((error: unknown) => {
    if (isCodedError(error)) return error;
    throw error;
  });
  if (isCodedError(found)) {
    await endDamaged({ running, store, code: found.code, time });
    await open.clear();
    return null;
  }
  if (found) {
    const step = steps.find(({ name }) => name === found.step);
    const budget = createBudget({ seconds: 0, tokens: 0, microcents: 0 }, time.now);
    const { cycleId, snapshot, before } = found;
    const undone = step?.undo
      ? await undo({ step, open, cycleId, time, budget }, snapshot, before)
      : ({ decision: 'failed' } as const);
    if (running.some(({ id }) => id === cycleId)) {
      const result: StepResult = {
        step: found.step,
        phase: found.mode,
        reason: 'interrupted',
        hashBefore: before,
        ms: 0,
        cost: budget.spent(),
        ...undone,
      };
      await store.journal.append(cycleId, entryOf(result, time.clock()));
    }
    if (undone.decision === 'failed') await open.clear();
  }
  const newest = running[0];
  for (const { id } of running) if (id !== newest?.id) await store.cycles.end(id, 'aborted');
  if (!newest) return null;
  const done = await store.journal.read(newest.id);
  const names = new Set(done.map(({ step }) => step));
  const next = steps.findIndex(({ name }) => !names.has(name));
  const resumed = names.has('resumed');
  return { cycle: newest, next: next === -1 ? steps.length : next, resumed };
}

/** What cannot be read cannot be undone: the journal says so, and no step goes on from there. */
async function endDamaged({
  running,
  store,
  code,
  time,
}: Pick<Parameters<typeof recover>[0], 'store' | 'time'> & {
  running: readonly Cycle[];
  code: string;
}): Promise<void> {
  for (const [index, { id, mode }] of running.entries()) {
    const result: StepResult = {
      ...{ step: 'open-step', phase: mode, decision: 'failed', reason: 'interrupted', code },
      ...{ ms: 0, cost: { tokens: 0, microcents: 0 } },
    };
    if (index === 0) await store.journal.append(id, entryOf(result, time.clock()));
    await store.cycles.end(id, index === 0 ? 'failed' : 'aborted');
  }
}
