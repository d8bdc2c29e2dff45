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

/** Asks every detector once. One that throws, or gives no number, leaves its signals incomplete. */
export function measure(
  detectors: readonly Detector[],
  request: SignalRequest,
): Map<SignalName, Measured> {
  const measured = new Map<SignalName, Measured>();
  for (const detector of detectors) {
    const found = attempt(detector, request);
    for (const name of detector.signals) {
      const { score = 0, findings = [] } = found?.[name] ?? {};
      const before = measured.get(name);
      measured.set(name, {
        score: Math.max(before?.score ?? 0, score),
        complete: (before?.complete ?? true) && found !== null,
        findings: [...(before?.findings ?? []), ...findings].slice(0, FINDINGS),
      });
    }
  }
  return measured;
}

function attempt(detector: Detector, request: SignalRequest) {
  try {
    const found = detector.detect(request);
    const scores = Object.values(found).map(({ score }) => score);
    // A score that is not a number would pass every threshold unseen.
    return scores.every((score) => score >= 0 && score <= 1) ? found : null;
  } catch {
    return null;
  }
}
