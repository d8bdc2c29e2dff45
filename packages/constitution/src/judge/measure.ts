import type { Detector, Finding, SignalRequest } from '../signals/signal.ts';
import type { SignalName } from '../signals/signal-names.ts';

/** One signal by all its detectors. */
export interface Measured {
  /** The highest that any detector gave, in [0, 1]. */
  readonly score: number;
  /** False where a detector failed, so that a low score says nothing. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}

/** As many findings as a signal keeps; a text of nothing but findings must not fill the memory. */
const FINDINGS = 32;

const NOTHING: readonly Finding[] = [];

/** Asks every detector once. One that throws, or gives no number, leaves its signals incomplete. */
export function measure(
  detectors: readonly Detector[],
  request: SignalRequest,
): Map<SignalName, Measured> {
  const measured = new Map<SignalName, Measured>();
  for (const detector of detectors) {
    const found = attempt(detector, request);
    for (const name of detector.signals) {
      const before = measured.get(name);
      const now = found?.[name];
      measured.set(name, {
        score: Math.max(before?.score ?? 0, now?.score ?? 0),
        complete: (before?.complete ?? true) && found !== null,
        findings: together(before?.findings ?? NOTHING, now?.findings ?? NOTHING),
      });
    }
  }
  return measured;
}

/** Most texts have no findings, so nothing is copied where nothing is added. */
const together = (before: readonly Finding[], more: readonly Finding[]): readonly Finding[] => {
  if (before.length === 0 && more.length <= FINDINGS) return more;
  return more.length === 0 ? before : [...before, ...more].slice(0, FINDINGS);
};

function attempt(detector: Detector, request: SignalRequest) {
  try {
    const found = detector.detect(request);
    // A score that is not a number would pass every threshold unseen.
    for (const name of detector.signals) {
      const score = found[name]?.score ?? 0;
      if (!(score >= 0 && score <= 1)) return null;
    }
    return found;
  } catch {
    return null;
  }
}
