import { isDark, scheme } from '../theme/scheme.ts';
import { words } from '../words/words.ts';
import { go, pathOf, ROOMS, room } from './address.ts';
import { Icon } from './icon.tsx';
import { over } from './open.ts';

/** The narrow rail of rooms; a bottom bar on a narrow page. */
export function Rail() {
  const dark = isDark();
  const turnScheme = dark ? words.shell.lightScheme : words.shell.darkScheme;
  return (
    <nav class="rail" aria-label={words.shell.rooms}>
      <span class="mark">
        <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
          <circle cx="21" cy="9" r="3" class="moon" />
          <path d="M4 19c4 0 4-3 8-3s4 3 8 3 4-2 8-2" />
          <path d="M4 24c4 0 4-2 8-2s4 2 8 2 4-1 8-1" class="deep" />
        </svg>
      </span>
      <ul>
        {ROOMS.map((to) => (
          <li key={to}>
            <a
              href={pathOf(to)}
              aria-current={room.value === to ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go({ room: to });
              }}
            >
              <Icon name={to} />
              <span>{words.rooms[to]}</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="rail-foot">
        <button
          type="button"
          class="quiet icon"
          aria-label={words.palette.open}
          title={words.palette.open}
          onClick={() => {
            over.value = { kind: 'palette' };
          }}
        >
          <Icon name="command" />
        </button>
        <button
          type="button"
          class="quiet icon"
          aria-label={turnScheme}
          title={turnScheme}
          onClick={() => {
            scheme.value = dark ? 'light' : 'dark';
          }}
        >
          <Icon name={dark ? 'sun' : 'moon'} />
        </button>
      </div>
    </nav>
  );
}
