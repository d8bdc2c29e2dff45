import type { SleepCycle, SleepStep } from '@lethe/protocol';

/** The three depths that a hypnogram shows, from the surface down. */
export const DEPTHS = ['awake', 'light', 'deep'] as const;

export type Depth = (typeof DEPTHS)[number];

/** A stretch of one sleep at one depth. */
export interface Phase {
  readonly depth: Depth;
  /** Milliseconds since the Unix epoch. */
  readonly from: number;
  readonly to: number;
  /** The step that ran; null while falling asleep, between two steps and while waking. */
  readonly step: SleepStep | null;
}

const depthOf = (phase: string): Depth =>
  phase === 'deep' ? 'deep' : phase === 'light' ? 'light' : 'awake';

/** Air before and after a sleep, as a share of its length: one sees it fall asleep and wake. */
const AIR = 0.06;
const LEAST_MS = 200;

/** One sleep as stretches without gaps, awake at both ends. */
export function phasesOf({ startedAt, endedAt, steps }: SleepCycle): Phase[] {
  const end = Math.max(endedAt ?? 0, startedAt, ...steps.map(({ at }) => at));
  const air = Math.max(LEAST_MS, (end - startedAt) * AIR);
  const phases: Phase[] = [{ depth: 'awake', from: startedAt - air, to: startedAt, step: null }];
  let at = startedAt;
  for (const step of steps) {
    const to = Math.max(at, Math.min(step.at, end));
    phases.push({ depth: depthOf(step.phase), from: at, to, step });
    at = to;
  }
  phases.push({ depth: 'awake', from: at, to: Math.max(end, at) + air, step: null });
  return phases;
}
