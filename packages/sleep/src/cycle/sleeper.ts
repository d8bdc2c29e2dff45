import type { Cycle, CycleMode, JournalEntry } from '@lethe/store';
import { createBudget, type SleepAllowance, type SleepBudget } from '../budget/budget.ts';
import { errors } from '../errors.ts';
import { entryOf, type StepResult } from '../journal/entry.ts';
import { openStepFile } from '../journal/open-step.ts';
import { isOverCap, type MemoryCap, memoryFinding } from '../memory/memory-cap.ts';
import { reducedModelId } from '../state/model-name.ts';
import { stateFile } from '../state/state-file.ts';
import { NO_SLEEP, type SleepStatistics, sleepRatio, withTime } from '../statistics/statistics.ts';
import { isStepName, type Step } from '../steps/step.ts';
import { LEAST_BETWEEN_MS, waitMs } from './interval.ts';
import { race } from './race.ts';
import { recover } from './recover.ts';
import { runStep } from './run-step.ts';
import type { Sleeper, SleeperOptions, Slept } from './sleeper-face.ts';
import { changesState, type SleepState } from './states.ts';
import { systemTime } from './time.ts';

const HISTORY = 100;
const START_TIMEOUT_MS = 5_000;

/** What must not go on: Lethe wakes and drops its caches. */
const SHEDDING_FINDINGS: ReadonlySet<string> = new Set([
  'gradient_explosion',
  'cache_overflow',
  'memory_pressure',
  'attention_collapse',
]);

/** @throws SLEEP_STEP_INVALID */
export function createSleeper(options: SleeperOptions): Sleeper {
  const { store, allowance, monitor, memory, randomId, time = systemTime } = options;
  const { busy = () => false, onFault = () => {}, modelId = 'none' } = options;
  const steps = inOrder(options.steps);
  const open = openStepFile(options.shelf);
  const file = stateFile(options.shelf, modelId);
  const leastBetweenMs = options.leastBetweenMs ?? LEAST_BETWEEN_MS;

  let state: SleepState = 'awake';
  let since = time.clock();
  let changedAt = time.now();
  let statistics: SleepStatistics = NO_SLEEP;
  let cycle: Cycle | null = null;
  let stepName: string | null = null;
  let waking = new AbortController();
  let ended: Promise<unknown> = Promise.resolve();
  let hanging: string | null = null;
  let isFalling = false;
  let isClosed = false;

  function go(to: SleepState): void {
    if (!changesState(state, to)) return;
    const now = time.now();
    statistics = withTime(statistics, state, now - changedAt);
    state = to;
    changedAt = now;
    since = time.clock();
  }

  const untilAllowed = () => waitMs(statistics.last?.endedAt ?? null, time.clock(), leastBetweenMs);

  function checkAllowed(): void {
    if (isClosed) throw errors.SLEEP_CLOSED();
    if (state !== 'awake' || isFalling) throw errors.SLEEP_ASLEEP();
    if (hanging !== null) throw errors.SLEEP_STEP_HANGING({ step: hanging });
    if (busy()) throw errors.SLEEP_BUSY(undefined, { retryAfterSeconds: 5 });
    const wait = untilAllowed();
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      throw errors.SLEEP_TOO_SOON({ seconds }, { retryAfterSeconds: seconds });
    }
  }

  async function prepared(begun: Cycle): Promise<void> {
    const { onStart, startTimeoutMs = START_TIMEOUT_MS } = options;
    if (!onStart) return;
    const limit = new AbortController();
    const callOff = time.after(startTimeoutMs, () => limit.abort());
    const work = Promise.resolve().then(() => onStart(begun));
    const raced = await race(work, AbortSignal.any([limit.signal, waking.signal]), time, 0);
    callOff();
    if (raced.kind === 'failed')
      throw errors.SLEEP_START_REFUSED(undefined, { cause: raced.error });
    if (raced.kind === 'hanging') throw errors.SLEEP_START_REFUSED();
  }

  /** Ends a sleep whatever happened in it: awake, with the journal and the statistics written. */
  async function endAwake(asleep: Cycle, as: 'finished' | 'aborted' | 'failed'): Promise<Cycle> {
    if (state !== 'awake') go('waking');
    const endedAt = time.clock();
    const over: Cycle = { ...asleep, state: as, endedAt };
    await store.cycles.end(asleep.id, as).catch(onFault);
    statistics = { ...statistics, last: { id: over.id, mode: over.mode, state: as, endedAt } };
    cycle = null;
    stepName = null;
    go('awake');
    await exportState().catch(onFault);
    return over;
  }

  const record = (cycleId: string, result: StepResult): Promise<void> =>
    store.journal.append(cycleId, entryOf(result, time.clock())).catch(onFault);

  async function runSteps(asleep: Cycle, from: number): Promise<'finished' | 'aborted' | 'failed'> {
    const allowed = allowance[asleep.mode];
    const budget = createBudget(allowed, time.now);
    try {
      return await runEach(asleep, from, budget);
    } finally {
      tellSpent(budget, allowed);
    }
  }

  function tellSpent(budget: SleepBudget, allowed: SleepAllowance): void {
    try {
      const seconds = allowed.seconds - budget.left().seconds;
      options.onSpent?.({ seconds, ...budget.spent() }, allowed);
    } catch (error) {
      onFault(error);
    }
  }

  async function runEach(
    asleep: Cycle,
    from: number,
    budget: SleepBudget,
  ): Promise<'finished' | 'aborted' | 'failed'> {
    const list = steps.filter(({ mode }) => mode === 'light' || asleep.mode === 'deep');
    go(from < list.length ? (list[from] as Step).mode : 'light');
    let failed = false;
    for (const [index, step] of list.entries()) {
      if (index < from) continue;
      if (waking.signal.aborted || budget.left().seconds === 0) return 'aborted';
      go(step.mode);
      stepName = step.name;
      const { id: cycleId, mode } = asleep;
      const common = { step, phase: step.mode, cycleId, mode, index, budget, open, time, memory };
      const ran = await runStep({ ...common, signal: waking.signal });
      const result = withMemory(ran.result, memory);
      if (ran.hanging) await leaveHanging(asleep, step.name, ran.hanging);
      else await record(cycleId, result);
      const { decision, report } = result;
      if (decision === 'failed') failed = true;
      for (const finding of report?.findings ?? []) options.onFinding?.(finding, step.name);
      if (report?.findings?.some(({ kind }) => SHEDDING_FINDINGS.has(kind))) {
        await options.shed?.();
        return 'aborted';
      }
      if (ran.hanging) return 'aborted';
    }
    if (waking.signal.aborted) return 'aborted';
    return failed ? 'failed' : 'finished';
  }

  /** The step goes on beside the awake Lethe, told to stop; what it changed is undone once it has. */
  async function leaveHanging(
    asleep: Cycle,
    name: string,
    end: Promise<StepResult>,
  ): Promise<void> {
    hanging = name;
    void end.then(async (result) => {
      await record(asleep.id, result);
      hanging = null;
    });
  }

  async function sleep(asleep: Cycle, from: number): Promise<Cycle> {
    try {
      return await endAwake(asleep, await runSteps(asleep, from));
    } catch (error) {
      onFault(error);
      return await endAwake(asleep, waking.signal.aborted ? 'aborted' : 'failed');
    }
  }

  async function exportState(): Promise<void> {
    go(state);
    statistics = withTime(statistics, state, time.now() - changedAt);
    changedAt = time.now();
    await file.write({
      model: reducedModelId(modelId),
      at: time.clock(),
      statistics,
      monitor: monitor?.snapshot() ?? null,
      history: await history({ limit: HISTORY }),
    });
  }

  async function restoreState(): Promise<boolean> {
    const saved = await file.read();
    if (!saved) return false;
    statistics = saved.statistics;
    changedAt = time.now();
    if (monitor && saved.monitor !== null) monitor.restore(saved.monitor);
    const known = new Set((await store.cycles.list()).map(({ id }) => id));
    for (const { cycle: past, entries } of saved.history.toReversed())
      if (!known.has(past.id)) await store.cycles.restore(past, entries);
    return true;
  }

  async function history(page?: { limit?: number; offset?: number }): Promise<Slept[]> {
    const cycles = await store.cycles.list(page);
    return Promise.all(
      cycles.map(async (past) => ({ cycle: past, entries: await store.journal.read(past.id) })),
    );
  }

  async function wake(): Promise<true> {
    waking.abort();
    await ended;
    return true;
  }

  return {
    async begin() {
      await options.shelf.tidy();
      await restoreState().catch(onFault);
      const interrupted = await recover({ steps, store, open, time });
      if (!interrupted) return;
      const { cycle: past, next, resumed } = interrupted;
      const isOver = time.clock() - past.startedAt > allowance[past.mode].seconds * 1000;
      if (isOver || resumed || busy()) {
        await endAwake(past, 'aborted');
        return;
      }
      await store.journal.append(past.id, resumedEntry(time.clock()));
      cycle = past;
      waking = new AbortController();
      go('falling');
      ended = sleep(past, next);
    },

    state: () => ({ state, since, cycle, step: stepName, waitMs: untilAllowed() }),

    async sleepNow({ mode, trigger = 'manual' }) {
      checkAllowed();
      isFalling = true;
      try {
        waking = new AbortController();
        const begun = await store.cycles.begin({ id: randomId(), mode, trigger });
        cycle = begun;
        statistics = { ...statistics, cycles: statistics.cycles + 1 };
        go('falling');
        try {
          await prepared(begun);
        } catch (error) {
          await record(begun.id, startRefused());
          await endAwake(begun, 'failed');
          throw error;
        }
        const sleeping = sleep(begun, 0);
        ended = sleeping;
        return { cycle: begun, ended: sleeping };
      } finally {
        isFalling = false;
      }
    },

    wake,
    history,
    statistics() {
      const current = withTime(statistics, state, time.now() - changedAt);
      return { ...current, ratio: sleepRatio(current) };
    },
    exportState,
    restoreState,
    async close() {
      if (isClosed) return;
      isClosed = true;
      await wake();
      await exportState().catch(onFault);
    },
  };
}

/** @throws SLEEP_STEP_INVALID */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const names = new Set<string>();
  for (const { name } of steps) {
    if (!isStepName(name))
      throw errors.SLEEP_STEP_INVALID({ step: name.slice(0, 64), reason: 'its name is none' });
    if (names.has(name))
      throw errors.SLEEP_STEP_INVALID({ step: name, reason: 'another step has its name' });
    names.add(name);
  }
  const of = (mode: CycleMode) => steps.filter((step) => step.mode === mode);
  return [...of('light'), ...of('deep')];
}

/** A step's result with what its end says of the memory. */
function withMemory(result: StepResult, memory: MemoryCap | undefined): StepResult {
  if (!memory || !isOverCap(memory)) return result;
  const known = result.report?.findings ?? [];
  if (known.some(({ kind }) => SHEDDING_FINDINGS.has(kind))) return result;
  return { ...result, report: { ...result.report, findings: [...known, memoryFinding(memory)] } };
}

const startRefused = (): StepResult => ({
  step: 'start',
  phase: 'falling',
  decision: 'failed',
  reason: 'fault',
  code: 'SLEEP_START_REFUSED',
  ms: 0,
  cost: { tokens: 0, microcents: 0 },
});

/** Stands in the journal where a sleep went on after a crash: it does so only once. */
const resumedEntry = (at: number): JournalEntry => ({
  step: 'resumed',
  at,
  decision: 'kept',
  numbers: {},
  words: { phase: 'falling' },
});
