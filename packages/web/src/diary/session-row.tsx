import type { DiarySession, DiaryTurn } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { Fold, Icon } from '../shell/icon.tsx';
import { words } from '../words/words.ts';
import { minutesOf } from './days.ts';

/** One session of the diary; opened, the numbers of its turns. */
export function SessionRow({ session, onRemove }: { session: DiarySession; onRemove: () => void }) {
  const turns = useSignal<readonly DiaryTurn[] | null>(null);
  const when = words.format.moment(session.startedAt);
  const open = async (isOpen: boolean) => {
    if (!isOpen || turns.peek() !== null) return;
    const read = await ask('readDiarySession', { params: { id: session.id } }).catch(() => null);
    if (read !== null) turns.value = read.turns as readonly DiaryTurn[];
  };
  return (
    <li class="session">
      <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary>
          <Fold />
          <span class="session-when numbers">{when}</span>
          <span class="session-what numbers">
            {words.format.turns(session.turns)}, {words.format.minutes(minutesOf(session))}
            {session.untimedTurns > 0 ? (
              <span class="quiet-text"> ({words.diary.untimed(session.untimedTurns)})</span>
            ) : null}
          </span>
          <span class="topics">
            {session.topics.length === 0 ? (
              <span class="quiet-text small">{words.diary.noTopics}</span>
            ) : (
              session.topics.map((topic) => (
                <span key={topic} class="topic">
                  {topic}
                </span>
              ))
            )}
          </span>
        </summary>
        <SessionFacts session={session} />
        {turns.value === null ? (
          <p class="small quiet-text">{words.shell.loading}</p>
        ) : (
          <Turns turns={turns.value} when={when} />
        )}
      </details>
      <button
        type="button"
        class="quiet icon"
        aria-label={words.diary.removeOf(when)}
        title={words.diary.remove}
        onClick={onRemove}
      >
        <Icon name="drop" />
      </button>
    </li>
  );
}

function SessionFacts({ session }: { session: DiarySession }) {
  const { meanIntervalMs, charactersPerSecond, correctionRatio, meanWords } = session;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.diary.pace, meanIntervalMs && `${Math.round(meanIntervalMs)} ${words.diary.paceUnit}`],
    [words.diary.speed, charactersPerSecond?.toFixed(1) ?? null],
    [
      words.diary.corrections,
      correctionRatio === null ? null : words.format.percent(correctionRatio),
    ],
    [words.diary.length, `${meanWords.toFixed(1)} ${words.diary.lengthUnit}`],
  ].map(([name, value]) => [name as string, (value as string | null) || null] as const);
  return (
    <dl class="facts small">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="numbers">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Turns({ turns, when }: { turns: readonly DiaryTurn[]; when: string }) {
  const { diary, format } = words;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the box scrolls, the table inside is the table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it
    <div class="scrolls" role="group" tabIndex={0} aria-label={`${diary.details}, ${when}`}>
      <table class="small numbers">
        <thead>
          <tr>
            {[diary.started, diary.pace, diary.words, diary.took, diary.model, diary.topics].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {turns.map((turn) => (
            <tr key={turn.at}>
              <th scope="row">{format.clock(turn.at)}</th>
              <td>
                {turn.meanIntervalMs === null
                  ? diary.pasted
                  : format.milliseconds(turn.meanIntervalMs)}
              </td>
              <td>{format.count(turn.words)}</td>
              <td>{format.milliseconds(turn.latencyMs)}</td>
              <td>{turn.model}</td>
              <td>{turn.topics.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
