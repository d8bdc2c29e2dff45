import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { words } from '../words/words.ts';
import { type Command, commandsNow, matching } from './commands.ts';
import { Dialog } from './dialog.tsx';
import { closeOver } from './open.ts';

/** Finds and runs a command by its name. */
export function Palette() {
  const commands = useMemo(commandsNow, []);
  const query = useSignal('');
  const index = useSignal(0);
  const list = useRef<HTMLDivElement>(null);
  const found = matching(commands, query.value);
  const at = Math.min(index.value, found.length - 1);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    closeOver();
    command.run();
  };
  const move = (by: number) => {
    if (found.length > 0) index.value = (at + by + found.length) % found.length;
  };
  return (
    <Dialog label={words.palette.open} onClose={closeOver} kind="palette">
      <input
        type="text"
        class="palette-query"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={at >= 0 ? `command-${at}` : undefined}
        aria-label={words.palette.search}
        placeholder={words.palette.search}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value;
          index.value = 0;
        }}
        onKeyDown={(event) => {
          const act = {
            ArrowDown: () => move(1),
            ArrowUp: () => move(-1),
            Enter: () => run(found[at]),
          }[event.key];
          if (act === undefined) return;
          event.preventDefault();
          act();
        }}
      />
      <div ref={list} id="palette-list" role="listbox" aria-label={words.palette.open}>
        {found.map((command, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          <div
            key={command.id}
            id={`command-${place}`}
            role="option"
            aria-selected={place === at}
            tabIndex={-1}
            onClick={() => run(command)}
          >
            {command.name}
          </div>
        ))}
      </div>
      <p class={found.length === 0 ? 'small quiet-text' : 'hidden'} role="status">
        {found.length === 0 ? words.palette.none : words.palette.results(found.length)}
      </p>
    </Dialog>
  );
}
