import { words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { modifierName } from './keys.ts';
import { closeOver } from './open.ts';

/** The list of shortcuts. */
export function Shortcuts() {
  return (
    <Dialog label={words.shortcuts.title} onClose={closeOver}>
      <h2>{words.shortcuts.title}</h2>
      <dl class="shortcuts">
        {words.shortcuts.list.map(({ keys, does }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key === 'Mod' ? modifierName : key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div class="choices">
        <button type="button" class="button" onClick={closeOver}>
          {words.shell.close}
        </button>
      </div>
    </Dialog>
  );
}
