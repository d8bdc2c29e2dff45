import { isCodedError, SLEEP_LIMITS, type SleepAlert, type SleepReport } from '@lethe/protocol';
import {
  createSleeper,
  defaultTriggers,
  mayFallAsleep,
  presetOf,
  type Sleeper,
  untilQuiet,
} from '@lethe/sleep';
import type { CycleMode } from '@lethe/store';
import type { SleepPorts } from './ports.ts';
import { shownCycle, shownLanes } from './shape.ts';
import { memoryCap, sleepSteps } from './sleep-steps.ts';
import { spentShare } from './spent-share.ts';

/** Lethe's sleep, as the app, the command line and the clock see it. */
export interface Sleep {
  readonly sleeper: Sleeper;
  /** Recovers what was interrupted, then looks every half minute whether it is time to sleep. */
  begin(): Promise<void>;
  report(): Promise<SleepReport>;
  status(): SleepReport['status'];
  /** Resolves once asleep. @throws as `Sleeper.sleepNow` does */
  now(mode: CycleMode): Promise<SleepReport['status']>;
  wake(): Promise<SleepReport['status']>;
  /** Falls asleep where a trigger calls and nothing speaks against it. */
  consider(): Promise<void>;
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 30_000;

/** Composes the steps, the triggers and the sleeper from what the house has. */
export function createSleep(ports: SleepPorts): Sleep {
  const { store, runtime, monitor, settings, time, onFault } = ports;
  const { lightSeconds, deepSeconds } = presetOf(settings.preset);
  const cost = { tokens: settings.tokens, microcents: 0 };
  const { idleMs, schedule } = settings;
  const trigger = defaultTriggers({ schedule, idleMs });
  const memory = memoryCap(ports);
  const quiet = untilQuiet(settings.quiet);
  const findings: SleepAlert[] = [];
  const startedAt = time.clock();
  let lastDeepStartedAt: number | null = null;
  let callOff = () => {};
  let isClosed = false;

  const sleeper = createSleeper({
    steps: sleepSteps(ports),
    ...{ store, monitor, time, onFault },
    shelf: ports.shelf,
    allowance: {
      light: { seconds: lightSeconds, ...cost },
      deep: { seconds: deepSeconds, ...cost },
    },
    busy: () => runtime.answering() > 0,
    memory,
    modelId: runtime.id,
    randomId: ports.randomId,
    shed: () => runtime.caches.shed(),
    onSpent: (spent, allowed) => void monitor.track('sleepBudget', spentShare(spent, allowed)),
    onFinding({ kind, severity, message }, source) {
      const at = time.clock();
      findings.unshift({ at, endedAt: at, source, kind, severity, message });
      findings.length = Math.min(findings.length, SLEEP_LIMITS.alerts);
    },
  });

  function status(): SleepReport['status'] {
    const { state, since, step, waitMs } = sleeper.state();
    return { state, since, step, waitMs };
  }

  async function fallAsleep(mode: CycleMode, by?: string): Promise<void> {
    const { cycle, ended } = await sleeper.sleepNow({ mode, ...(by && { trigger: by }) });
    if (mode === 'deep') lastDeepStartedAt = cycle.startedAt;
    void ended;
  }

  async function consider(): Promise<void> {
    if (sleeper.state().state !== 'awake') return;
    const now = time.clock();
    const { last } = sleeper.statistics();
    const lastCycleEndedAt = last?.endedAt ?? null;
    // Nobody asked yet: idle since Lethe runs.
    const idle = Math.min(runtime.idleMs(), now - startedAt);
    const call = trigger({
      ...{ now, startedAt, lastCycleEndedAt, lastDeepStartedAt, monitor, asked: null },
      idleMs: idle,
      memory: { usedBytes: memory.usedBytes(), limitBytes: memory.mostBytes },
    });
    if (!call) return;
    try {
      const busy = runtime.answering() > 0;
      mayFallAsleep(call, { now, lastCycleEndedAt, busy, idleMs: idle, untilQuiet: quiet });
      await fallAsleep(call.mode, call.name);
    } catch (error) {
      // It is not the time yet: the next look asks again.
      if (!isCodedError(error) || error.retryAfterSeconds === undefined) onFault(error);
    }
  }

  function look(): void {
    if (isClosed) return;
    callOff = time.after(LOOK_EVERY_MS, () => void consider().catch(onFault).then(look));
  }

  return {
    sleeper,
    async begin() {
      await sleeper.begin();
      if (settings.automatic) look();
    },
    async report() {
      const { cycles, awakeMs, lightMs, deepMs, betweenMs, ratio } = sleeper.statistics();
      const slept = await sleeper.history({ limit: SLEEP_LIMITS.cycles });
      const watched = monitor.alerts().map(
        ({ at, endedAt, metric, kind, severity, message }): SleepAlert => ({
          ...{ at, endedAt, source: metric, kind, severity, message },
        }),
      );
      return {
        status: status(),
        statistics: { cycles, awakeMs, lightMs, deepMs, betweenMs, ratio },
        cycles: slept.map(shownCycle),
        alerts: [...findings, ...watched]
          .sort((one, other) => other.at - one.at)
          .slice(0, SLEEP_LIMITS.alerts),
        lanes: shownLanes(monitor),
      };
    },
    status,
    async now(mode) {
      await fallAsleep(mode);
      return status();
    },
    async wake() {
      await sleeper.wake();
      return status();
    },
    consider,
    async close() {
      isClosed = true;
      callOff();
      await sleeper.close();
    },
  };
}
