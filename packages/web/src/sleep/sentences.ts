import type { SleepCycle, SleepReport } from '@lethe/protocol';
import { sleepWords } from '../words/sleep.ts';

const undoneIn = ({ steps }: SleepCycle): number =>
  steps.filter(({ decision }) => decision === 'undone' || decision === 'failed').length;

/** How Lethe sleeps, in two sentences. */
export function reportSentence({ status, statistics, cycles: [last] }: SleepReport): string {
  const sleep = sleepWords;
  const state = `${sleep.states[status.state]}.`;
  if (!last) return `${state} ${sleep.never}`;
  const ended =
    last.endedAt === null ? sleep.lastGoesOn : sleep.lastEnded(last.endedAt, undoneIn(last));
  return `${state} ${sleep.slept(statistics.cycles, statistics.ratio)} ${ended}`;
}

/** One sleep in one sentence. */
export function cycleSentence(cycle: SleepCycle): string {
  const sleep = sleepWords;
  const { mode, startedAt, endedAt, steps } = cycle;
  const took = endedAt === null ? sleep.notOver : sleep.seconds(endedAt - startedAt);
  const findings = steps.filter((step) => step.findings.length > 0).length;
  const began = sleep.cycleBegan(sleep.modes[mode], startedAt, took);
  return `${began} ${sleep.cycleDid(steps.length, undoneIn(cycle), findings)}`;
}
