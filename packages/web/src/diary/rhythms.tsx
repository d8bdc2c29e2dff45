import type { Diary, DiarySession } from '@lethe/protocol';
import { useMemo } from 'preact/hooks';
import { Figure } from '../charts/figure.tsx';
import { Line } from '../charts/line.tsx';
import { words } from '../words/words.ts';

interface Series {
  readonly title: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  readonly usual: number | null;
}

/** Sessions a line holds. */
const POINTS = 60;

/** Pace and length of the sessions against what is usual for their author. */
export function Rhythms({
  sessions,
  baseline,
}: {
  sessions: readonly DiarySession[];
  baseline: Diary['baseline'];
}) {
  const oldestFirst = useMemo(() => sessions.slice(0, POINTS).reverse(), [sessions]);
  const series = useMemo<readonly Series[]>(
    () => [
      {
        title: words.diary.pace,
        unit: words.diary.paceUnit,
        values: oldestFirst.map(({ meanIntervalMs }) => meanIntervalMs),
        usual: baseline?.meanIntervalMs ?? null,
      },
      {
        title: words.diary.length,
        unit: words.diary.lengthUnit,
        values: oldestFirst.map(({ meanWords }) => meanWords),
        usual: baseline?.words ?? null,
      },
    ],
    [oldestFirst, baseline],
  );
  return (
    <div class="figures">
      {series.map((one) => (
        <Rhythm key={one.title} series={one} sessions={oldestFirst} />
      ))}
    </div>
  );
}

const shown = (value: number | null, unit: string): string =>
  value === null ? words.diary.pasted : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`.trim();

function Rhythm({ series, sessions }: { series: Series; sessions: readonly DiarySession[] }) {
  const { title, unit, values, usual } = series;
  const last = values.findLast((value) => value !== null);
  const when = (index: number) => words.format.moment(sessions[index]?.startedAt ?? 0);
  const summary =
    last == null
      ? words.diary.seriesNone
      : words.diary.seriesSummary(shown(last, unit), usual === null ? null : shown(usual, ''));
  return (
    <Figure
      title={title}
      summary={usual === null ? `${summary} ${words.diary.noBaseline}` : summary}
      points={values.length}
      pointText={(index) => `${when(index)}: ${shown(values[index] ?? null, unit)}`}
      head={[words.diary.started, unit]}
      row={(index) => [when(index), shown(values[index] ?? null, '')]}
      chart={(at, moveTo) => <Line values={values} usual={usual} at={at} moveTo={moveTo} />}
    />
  );
}
