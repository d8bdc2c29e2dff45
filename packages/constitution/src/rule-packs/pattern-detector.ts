import type { Read } from '../rules/reading.ts';
import type { Detector, Finding } from '../signals/signal.ts';
import type { SignalName } from '../signals/signal-names.ts';
import { originOf } from '../views/view.ts';
import type { Pattern } from './rule-pack.ts';

/** Findings of one signal that are kept. */
const FINDINGS = 32;

/** Looks for patterns in every reading of a text. Linear, for patterns that are. */
export function createPatternDetector(
  patterns: readonly Pattern[],
  { read }: { read: Read },
): Detector {
  const known = patterns.map((one) => ({ ...one, expression: new RegExp(one.pattern, 'gu') }));
  return {
    id: 'patterns',
    signals: [...new Set(patterns.map(({ signal }) => signal))],
    detect(request) {
      const scores: Partial<Record<SignalName, { score: number; findings: Finding[] }>> = {};
      for (const { view } of read(request))
        for (const { id, signal, score, expression } of known)
          for (const { 0: text, index } of view.text.matchAll(expression)) {
            const found = scores[signal] ?? { score: 0, findings: [] };
            scores[signal] = found;
            found.score = Math.max(found.score, score);
            if (found.findings.length === FINDINGS) break;
            const place = { start: index, end: index + text.length };
            found.findings.push({ ...originOf(view, place), ruleId: id });
          }
      return scores;
    },
  };
}
