import type { DiarySession } from '@lethe/protocol';
import { useMemo } from 'preact/hooks';
import { Bars } from '../charts/bars.tsx';
import { Figure } from '../charts/figure.tsx';
import { words } from '../words/words.ts';
import { type DiaryDay, daysOf } from './days.ts';

const pointText = ({ day, turns, minutes }: DiaryDay) =>
  `${words.format.day(day)}: ${words.format.turns(turns)}, ${words.format.minutes(minutes)}`;

/** Turns and minutes of each day, as bars. */
export function Activity({ sessions }: { sessions: readonly DiarySession[] }) {
  const days = useMemo(() => daysOf(sessions), [sessions]);
  const active = days.filter(({ turns }) => turns > 0);
  const sum = (of: 'turns' | 'minutes') => active.reduce((all, day) => all + day[of], 0);
  const summary = words.diary.activitySummary(sum('turns'), active.length, sum('minutes'));
  const ends = [
    words.format.day(days[0]?.day ?? ''),
    words.format.day(days.at(-1)?.day ?? ''),
  ] as const;
  const shared = {
    summary,
    points: days.length,
    pointText: (index: number) => pointText(days[index] as DiaryDay),
    head: [words.diary.day, words.diary.turns, words.diary.minutes],
    row: (index: number) => {
      const { day, turns, minutes } = days[index] as DiaryDay;
      return [words.format.day(day), words.format.count(turns), words.format.count(minutes)];
    },
  };
  return (
    <div class="figures">
      {(['turns', 'minutes'] as const).map((of) => (
        <Figure
          key={of}
          {...shared}
          title={of === 'turns' ? words.diary.activity : words.diary.activityMinutes}
          chart={(at, moveTo) => (
            <Bars values={days.map((day) => day[of])} at={at} moveTo={moveTo} ends={ends} />
          )}
        />
      ))}
    </div>
  );
}
