import { hasDrifted } from '../drift/kolmogorov-smirnov.ts';
import { statisticsOf } from '../monitor/statistics.ts';
import { callFor, type Trigger, type TriggerContext } from './trigger.ts';

/** Values since the last cycle that are compared ... */
const RECENT = 20;
/** ... with as many before them, and no fewer. */
const MOST_BEFORE = 200;
const LEAST_BEFORE = 50;
/** p above which a difference may be chance: it is asked again and again. */
const LEVEL = 0.001;

const hasDegraded = (context: TriggerContext, metric: string, share: number): boolean => {
  const { worse } = context.monitor.optionsOf(metric);
  if (worse === undefined) return false;
  const samples = context.monitor.recent(metric, RECENT + MOST_BEFORE);
  const recent = samples.slice(-RECENT);
  const since = context.lastCycleEndedAt ?? Number.NEGATIVE_INFINITY;
  if (samples.length < RECENT + LEAST_BEFORE || (recent[0]?.at ?? since) <= since) return false;
  const after = recent.map(({ value }) => value);
  const before = samples.slice(0, -RECENT).map(({ value }) => value);
  const usual = statisticsOf(before)?.median ?? 0;
  const change = (statisticsOf(after)?.median ?? 0) - usual;
  const loss = worse === 'higher' ? change : -change;
  return loss > 0 && loss >= share * Math.abs(usual) && hasDrifted(before, after, LEVEL);
};

/**
 * The median of the newest values of a metric is worse by a share of what it was before, and by more than
 * chance explains.
 *
 * @param share such as 0.15
 */
export const performanceDegradation =
  (share: number): Trigger =>
  (context) =>
    context.monitor.metrics().some((metric) => hasDegraded(context, metric, share))
      ? callFor('performanceDegradation')
      : null;
