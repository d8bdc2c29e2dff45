import { ChatRoom } from '../chat/chat-room.tsx';
import { loadVerdict } from '../constitution/later-verdict.tsx';
import { loadMarkdown } from '../markdown/answer.tsx';
import { words } from '../words/words.ts';
import { go, room } from './address.ts';
import { Later } from './later.tsx';

const diary = async () => (await import('../diary/diary-room.tsx')).DiaryRoom;
const privacy = async () => (await import('../privacy/privacy-room.tsx')).PrivacyRoom;
const constitution = async () =>
  (await import('../constitution/constitution-room.tsx')).ConstitutionRoom;
const sleep = async () => (await import('../sleep/sleep-room.tsx')).SleepRoom;
const connections = async () =>
  (await import('../connections/connections-room.tsx')).ConnectionsRoom;
const settings = async () => (await import('../settings/settings-room.tsx')).SettingsRoom;

/** Loads every room once the first page rests, so that the app goes on when the server is gone. */
export function loadRoomsEarly(): void {
  const load = () => {
    const overPage = [loadVerdict, () => import('./palette.tsx'), () => import('./shortcuts.tsx')];
    for (const later of [
      loadMarkdown,
      diary,
      privacy,
      constitution,
      sleep,
      connections,
      settings,
      ...overPage,
    ])
      later().catch(() => undefined);
  };
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 4000 });
  else setTimeout(load, 1500);
}

/** The room the address names. */
export function Rooms() {
  switch (room.value) {
    case 'chat':
      return <ChatRoom />;
    case 'diary':
      return <Later load={diary} />;
    case 'privacy':
      return <Later load={privacy} />;
    case 'constitution':
      return <Later load={constitution} />;
    case 'sleep':
      return <Later load={sleep} />;
    case 'connections':
      return <Later load={connections} />;
    case 'settings':
      return <Later load={settings} />;
    case null:
      return (
        <div class="page">
          <h1>{words.shell.notFound}</h1>
          <button type="button" class="button" onClick={() => go({ room: 'chat' })}>
            {words.shell.toChat}
          </button>
        </div>
      );
  }
}
