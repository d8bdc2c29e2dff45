import type { SleepReport } from '@lethe/protocol';
import { useMemo } from 'preact/hooks';
import { Figure } from '../charts/figure.tsx';
import { Line } from '../charts/line.tsx';
import { sleepWords } from '../words/sleep.ts';
import { words } from '../words/words.ts';
import { lanesOf } from './lanes.ts';

/** What is measured while Lethe is awake, one lane below the other, under one cursor. */
export function MetricLanes({ report }: { report: SleepReport }) {
  const { times, lanes } = useMemo(() => lanesOf(report), [report]);
  const { format } = words;
  const sleep = sleepWords;
  const shown = (value: number | null | undefined) => (value == null ? '' : sleep.amount(value));
  if (lanes.length === 0) return <p class="quiet-text">{sleep.noLanes}</p>;
  return (
    <Figure
      title={sleep.lanes}
      summary={sleep.lanesSummary(lanes.length)}
      points={times.length}
      pointText={(index) =>
        `${format.moment(times[index] ?? 0)}: ${lanes
          .filter(({ values }) => values[index] != null)
          .map(({ name, values }) => `${sleep.number(name)} ${shown(values[index])}`)
          .join(', ')}`
      }
      head={[sleep.from, ...lanes.map(({ name }) => sleep.number(name))]}
      row={(index) => [
        format.moment(times[index] ?? 0),
        ...lanes.map(({ values }) => shown(values[index])),
      ]}
      chart={(at, moveTo) => (
        <div class="sleep-lanes">
          {lanes.map(({ name, values }) => (
            <div key={name} class="sleep-lane">
              <span class="small quiet-text">{sleep.number(name)}</span>
              <Line values={values} usual={null} at={at} moveTo={moveTo} />
            </div>
          ))}
        </div>
      )}
    />
  );
}
