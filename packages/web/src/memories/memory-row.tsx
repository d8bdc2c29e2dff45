import type { Memory } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { announce } from '../shell/announce.ts';
import { Confirm } from '../shell/confirm.tsx';
import { words } from '../words/words.ts';
import { MemoryForm } from './memory-form.tsx';
import { MemoryHistory } from './memory-history.tsx';
import { MemoryTellable } from './memory-tellable.tsx';

export interface MemoryRowProps {
  readonly memory: Memory;
  readonly onChanged: () => Promise<void>;
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** One memory: its words, and on demand an editor, its earlier wordings, and how to forget it. */
export function MemoryRow({ memory, onChanged }: MemoryRowProps) {
  const open = useSignal<'editor' | 'tellable' | 'history' | null>(null);
  const forgetting = useSignal(false);
  const { memories } = words;
  const params = { id: memory.id };
  const save = async (text: string) => {
    await ask('changeMemory', { params, body: { text } });
    announce(memories.saved);
    open.value = null;
    await onChanged();
  };
  const forget = async () => {
    await ask('forgetMemory', { params });
    announce(memories.forgotten);
    await onChanged();
  };
  const toggles = [
    ['editor', memories.edit],
    ['tellable', memories.tellable],
    ['history', memories.history],
  ] as const;
  return (
    <li class="remembered">
      {open.value === 'editor' ? (
        <MemoryForm initial={memory.text} action={memories.save} onSubmit={save} />
      ) : (
        <p class="remembered-text">{memory.text}</p>
      )}
      <div class="remembered-foot">
        <time class="small quiet-text numbers" dateTime={new Date(memory.updatedAt).toISOString()}>
          {words.format.moment(memory.updatedAt)}
        </time>
        {memory.usedAt === null ? null : (
          <span class="small quiet-text numbers">
            {memories.used(words.format.day(isoDay(memory.usedAt)))}
          </span>
        )}
        {toggles.map(([part, label]) => (
          <button
            key={part}
            type="button"
            class="text"
            aria-expanded={open.value === part}
            onClick={() => {
              open.value = open.value === part ? null : part;
            }}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          class="text"
          onClick={() => {
            forgetting.value = true;
          }}
        >
          {memories.forget}
        </button>
      </div>
      {open.value === 'tellable' ? <MemoryTellable memory={memory} onChanged={onChanged} /> : null}
      {open.value === 'history' ? <MemoryHistory id={memory.id} /> : null}
      {forgetting.value ? (
        <Confirm
          title={memories.forgetTitle}
          body={memories.forgetBody}
          confirm={memories.forget}
          onConfirm={forget}
          onClose={() => {
            forgetting.value = false;
          }}
        />
      ) : null}
    </li>
  );
}
