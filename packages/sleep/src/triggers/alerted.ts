import { type AlertKind, rankOf, type Severity } from '../monitor/alert.ts';
import type { TriggerContext } from './trigger.ts';

/** Whether the monitor found something of this kind and severity since the last cycle ended. */
export const isAlerted = (
  { monitor, lastCycleEndedAt }: TriggerContext,
  kind: AlertKind,
  least: Severity,
): boolean =>
  monitor
    .alerts()
    .some(({ kinds }) =>
      kinds.some(
        (seen) =>
          seen.kind === kind &&
          rankOf(seen.severity) >= rankOf(least) &&
          (lastCycleEndedAt === null || seen.at > lastCycleEndedAt),
      ),
    );
