import type { SignInSummary } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { signOutEverywhere } from '../account/sign-in.ts';
import { Trouble } from '../account/trouble.tsx';
import { announce } from '../shell/announce.ts';
import { Confirm } from '../shell/confirm.tsx';
import { useFetched } from '../shell/fetched.ts';
import { words } from '../words/words.ts';

/** The browsers somebody is signed in with, and ending them. */
export function Browsers() {
  const [state, refresh] = useFetched(() => ask('listSignIns'));
  const asking = useSignal(false);
  const { busy, failure, run } = useAttempt();
  const now = state.value;
  const { browsers, shell } = words;
  const end = ({ id }: SignInSummary) =>
    run(async () => {
      await ask('endSignIn', { params: { id } });
      announce(browsers.ended);
      await refresh();
    });
  return (
    <section aria-labelledby="browsers">
      <h2 id="browsers">{browsers.title}</h2>
      {now.kind === 'loading' ? <p class="quiet-text">{shell.loading}</p> : null}
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' ? (
        <ul class="rows">
          {now.value.signIns.map((one) => (
            <Browser key={one.id} one={one} busy={busy.value} onEnd={() => end(one)} />
          ))}
        </ul>
      ) : null}
      <Trouble message={failure.value} />
      <button
        type="button"
        class="button danger"
        onClick={() => {
          asking.value = true;
        }}
      >
        {browsers.everywhere}
      </button>
      {asking.value ? (
        <Confirm
          title={browsers.everywhereTitle}
          body={browsers.everywhereBody}
          confirm={browsers.everywhere}
          onConfirm={() => signOutEverywhere(words.signIn.out)}
          onClose={() => {
            asking.value = false;
          }}
        />
      ) : null}
    </section>
  );
}

function Browser({ busy, one, onEnd }: { busy: boolean; one: SignInSummary; onEnd: () => void }) {
  const { browsers, format } = words;
  const since = format.moment(one.createdAt);
  return (
    <li>
      <span class="row-name">
        {one.method === null ? browsers.unknown : browsers.method[one.method]}
        {one.here ? <span class="topic">{browsers.here}</span> : null}
      </span>
      <span class="small quiet-text">
        {browsers.since(since)}, {browsers.used(format.day(one.usedDay))}
      </span>
      {one.here ? null : (
        <button
          type="button"
          class="button small"
          disabled={busy}
          aria-label={browsers.endOf(since)}
          onClick={onEnd}
        >
          {browsers.end}
        </button>
      )}
    </li>
  );
}
