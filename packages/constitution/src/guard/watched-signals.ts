import type { Constitution } from '../constitution/constitution.ts';
import { thresholdAt } from '../constitution/threshold.ts';
import type { Judgement } from '../judge/judge.ts';
import type { Direction, SignalName } from '../signals/signal-names.ts';

/**
 * Tells whether a judgement that lets a text pass is near one that stops it: a signal of a blocking principle
 * is within one unit of log odds of its threshold.
 */
export function watchedSignals(
  { principles, sensitivity }: Constitution,
  direction: Direction,
): (judgement: Judgement) => boolean {
  const levels = principles
    .filter(({ action, appliesTo }) => action === 'block' && appliesTo.includes(direction))
    .flatMap(({ signals }) => Object.entries(signals) as [SignalName, number][])
    .map(([name, threshold]) => ({
      name,
      level: thresholdAt(thresholdAt(threshold, sensitivity), 'high'),
    }));
  return ({ signals }) => levels.some(({ name, level }) => (signals[name] ?? 0) >= level);
}
