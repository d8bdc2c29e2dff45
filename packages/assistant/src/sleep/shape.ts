import { SLEEP_LIMITS, type SleepCycle, type SleepReport, type SleepStep } from '@lethe/protocol';
import type { MonitorView, Slept } from '@lethe/sleep';
import type { JournalEntry } from '@lethe/store';

const OWN = new Set(['ms', 'tokens', 'microcents', 'findings']);
const BEFORE = 'before_';
const AFTER = 'after_';
const FINDING = 'finding_';

/** Numbers under a prefix, without it. */
const under = (prefix: string, numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(numbers).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );

/** A journal entry as it is shown. */
export function shownStep({ step, at, decision, numbers, words }: JournalEntry): SleepStep {
  const counted = Object.entries(numbers).filter(
    ([name]) => !OWN.has(name) && !name.startsWith(BEFORE) && !name.startsWith(AFTER),
  );
  return {
    step,
    at,
    ms: Math.max(0, numbers.ms ?? 0),
    phase: words.phase ?? 'light',
    decision,
    reason: words.reason ?? null,
    tokens: numbers.tokens ?? 0,
    microcents: numbers.microcents ?? 0,
    before: under(BEFORE, numbers),
    after: under(AFTER, numbers),
    counted: Object.fromEntries(counted),
    findings: Object.entries(words).flatMap(([name, kind]) =>
      name.startsWith(FINDING) ? [kind] : [],
    ),
    hashBefore: words.hashBefore ?? null,
    hashAfter: words.hashAfter ?? null,
  };
}

export const shownCycle = ({ cycle, entries }: Slept): SleepCycle => ({
  id: cycle.id,
  mode: cycle.mode,
  state: cycle.state,
  trigger: cycle.trigger,
  startedAt: cycle.startedAt,
  endedAt: cycle.endedAt,
  steps: entries.map(shownStep),
});

/** The newest samples of what is measured. */
export const shownLanes = (monitor: MonitorView): SleepReport['lanes'] =>
  monitor
    .metrics()
    .slice(0, SLEEP_LIMITS.metrics)
    .map((metric) => ({
      metric,
      samples: monitor
        .recent(metric, SLEEP_LIMITS.samples)
        .map(({ at, value }) => [at, value] as [number, number]),
    }));
