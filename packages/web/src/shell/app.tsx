import { accountState } from '../account/account.ts';
import { SignedOut } from '../account/signed-out.tsx';
import { words } from '../words/words.ts';
import { Announcer } from './announcer.tsx';
import { ConnectionNote } from './connection-note.tsx';
import { Later } from './later.tsx';
import { LyingOver } from './lying-over.tsx';
import { Rail } from './rail.tsx';
import { Rooms } from './rooms.tsx';

const join = async () => (await import('../account/join.tsx')).Join;
const recover = async () => (await import('../account/recover.tsx')).Recover;

/** The whole app: the rail, the room, and what lies over them. */
export function App() {
  const state = accountState.value;
  if (state.kind === 'asking')
    return (
      <main class="signed-out">
        <p role="status" class="quiet-text">
          {words.signIn.waiting}
        </p>
      </main>
    );
  if (state.kind === 'invited') return <Later load={join} />;
  if (state.kind === 'recovering') return <Later load={recover} />;
  if (state.kind === 'out') return <SignedOut message={state.message} />;
  return (
    <div class="shell">
      <a class="skip" href="#room">
        {words.shell.skip}
      </a>
      <Rail />
      <main id="room" class="room" tabIndex={-1}>
        <ConnectionNote />
        <Rooms />
      </main>
      <LyingOver />
      <Announcer />
    </div>
  );
}
