import type { SleepAlert } from '@lethe/protocol';
import { Icon } from '../shell/icon.tsx';
import { sleepWords } from '../words/sleep.ts';
import { words } from '../words/words.ts';

/** What the steps and the monitor found, newest first. */
export function AlertList({ alerts }: { alerts: readonly SleepAlert[] }) {
  const { format } = words;
  const sleep = sleepWords;
  return (
    <section aria-labelledby="sleep-alerts">
      <h2 id="sleep-alerts">{sleep.alerts}</h2>
      {alerts.length === 0 ? (
        <p class="quiet-text">{sleep.noAlerts}</p>
      ) : (
        <ul class="sleep-alerts">
          {alerts.map(({ at, endedAt, source, severity, message }, index) => (
            <li key={`${at}-${index}`} class={`is-${severity}`}>
              <Icon name={severity === 'info' ? 'unknown' : 'flag'} />
              <div>
                <p>{message}</p>
                <p class="small quiet-text numbers">
                  {sleep.severities[severity]}, {sleep.number(source)}, {format.moment(at)}
                  {endedAt === null ? `, ${sleep.lasts}` : ''}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
