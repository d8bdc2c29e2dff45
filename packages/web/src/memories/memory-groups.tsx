import { groupTexts } from '@lethe/interaction';
import type { Memory } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { words } from '../words/words.ts';
import { MemoryRow, type MemoryRowProps } from './memory-row.tsx';

interface ListProps extends Pick<MemoryRowProps, 'onChanged'> {
  readonly memories: readonly Memory[];
}

/** The memories as they came, or those about one thing together. They are grouped here, and nowhere kept so. */
export function MemoryGroups({ memories, onChanged }: ListProps) {
  const isGrouped = useSignal(false);
  const groups = groupTexts(memories.map(({ text }) => text));
  if (groups.length === 0) return <MemoryList memories={memories} onChanged={onChanged} />;
  const inGroups = new Set(groups.flatMap(({ members }) => members));
  const alone = memories.filter((_, place) => !inGroups.has(place));
  return (
    <>
      <button
        type="button"
        class="text"
        aria-pressed={isGrouped.value}
        onClick={() => {
          isGrouped.value = !isGrouped.value;
        }}
      >
        {words.memories.grouped}
      </button>
      {isGrouped.value ? (
        <>
          {groups.map(({ about, members }) => (
            <section key={members[0]} class="memory-group">
              <h3>{about}</h3>
              <MemoryList
                memories={members.flatMap((place) => memories[place] ?? [])}
                onChanged={onChanged}
              />
            </section>
          ))}
          {alone.length === 0 ? null : (
            <section class="memory-group">
              <h3>{words.memories.alone}</h3>
              <MemoryList memories={alone} onChanged={onChanged} />
            </section>
          )}
        </>
      ) : (
        <MemoryList memories={memories} onChanged={onChanged} />
      )}
    </>
  );
}

const MemoryList = ({ memories, onChanged }: ListProps) => (
  <ul class="memories">
    {memories.map((memory) => (
      <MemoryRow key={memory.id} memory={memory} onChanged={onChanged} />
    ))}
  </ul>
);
