import type { Diary, DiarySession } from '@lethe/protocol';
import { useComputed, useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { announce } from '../shell/announce.ts';
import { Confirm } from '../shell/confirm.tsx';
import { useFetched } from '../shell/fetched.ts';
import { Night } from '../shell/night.tsx';
import { words } from '../words/words.ts';
import { Activity } from './activity.tsx';
import { Rhythms } from './rhythms.tsx';
import { SessionRow } from './session-row.tsx';

/** Sessions asked for at a time. */
const SLICE = 100;

/** The diary: the shape of every session, and nothing that was said in it. */
export function DiaryRoom() {
  const earlier = useSignal<readonly DiarySession[]>([]);
  const removing = useSignal<DiarySession | null>(null);
  const [state, fetchAgain] = useFetched(async () => {
    const first = await ask('readDiary', { query: { limit: SLICE } });
    earlier.value = [];
    return first as Diary;
  });
  const sessions = useComputed(() =>
    state.value.kind === 'here' ? [...state.value.value.sessions, ...earlier.value] : [],
  );
  const more = async () => {
    const next = await ask('readDiary', { query: { limit: SLICE, offset: sessions.value.length } });
    earlier.value = [...earlier.value, ...next.sessions];
  };
  const remove = async (id: string) => {
    await ask('deleteDiarySession', { params: { id } });
    await fetchAgain();
    announce(words.diary.removed);
  };
  const now = state.value;
  return (
    <div class="page">
      <header class="page-head">
        <h1>{words.diary.title}</h1>
        <p class="quiet-text">{words.diary.cannot}</p>
      </header>
      {now.kind === 'loading' ? <p class="quiet-text">{words.shell.loading}</p> : null}
      {now.kind === 'failed' ? (
        <p class="trouble" role="alert">
          {now.message}
        </p>
      ) : null}
      {now.kind === 'here' && sessions.value.length === 0 ? (
        <div class="empty">
          <Night />
          <p>{words.diary.empty}</p>
        </div>
      ) : null}
      {now.kind === 'here' && sessions.value.length > 0 ? (
        <>
          <Activity sessions={sessions.value} />
          <Rhythms sessions={sessions.value} baseline={now.value.baseline} />
          <section aria-labelledby="sessions">
            <div class="section-head">
              <h2 id="sessions">{words.diary.sessions}</h2>
              <span class="small quiet-text numbers">
                {words.diary.shown(sessions.value.length, now.value.total)}
              </span>
            </div>
            <ul class="sessions">
              {sessions.value.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  onRemove={() => {
                    removing.value = session;
                  }}
                />
              ))}
            </ul>
            {sessions.value.length < now.value.total ? (
              <button type="button" class="button" onClick={more}>
                {words.diary.more}
              </button>
            ) : null}
          </section>
        </>
      ) : null}
      {removing.value === null ? null : (
        <Confirm
          title={words.diary.removeTitle}
          body={words.diary.removeBody}
          confirm={words.diary.removeConfirm}
          onConfirm={() => remove((removing.value as DiarySession).id)}
          onClose={() => {
            removing.value = null;
          }}
        />
      )}
    </div>
  );
}
