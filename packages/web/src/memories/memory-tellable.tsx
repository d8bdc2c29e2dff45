import type { Memory } from '@lethe/protocol';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Trouble } from '../account/trouble.tsx';
import { useFetched } from '../shell/fetched.ts';
import { words } from '../words/words.ts';

export interface MemoryTellableProps {
  readonly memory: Memory;
  readonly onChanged: () => Promise<void>;
}

/** Which connections may be told a memory, a switch each; what is not switched on is told to none. */
export function MemoryTellable({ memory, onChanged }: MemoryTellableProps) {
  const [state] = useFetched(() => ask('listModelChoices'));
  const { busy, failure, run } = useAttempt();
  const now = state.value;
  if (now.kind === 'loading') return <p class="small quiet-text">{words.shell.loading}</p>;
  if (now.kind === 'failed') return <Trouble message={now.message} />;
  const connections = [...new Set(now.value.choices.flatMap(({ connection }) => connection ?? []))];
  if (connections.length === 0)
    return <p class="small quiet-text">{words.memories.noConnections}</p>;
  const tell = (connection: string, may: boolean) =>
    run(async () => {
      const tellable = { ...memory.tellable, [connection]: may };
      await ask('changeMemory', { params: { id: memory.id }, body: { tellable } });
      await onChanged();
    });
  return (
    <fieldset class="memory-tellable small">
      <legend>{words.memories.tellableTo}</legend>
      {connections.map((connection) => (
        <label key={connection}>
          <input
            type="checkbox"
            checked={memory.tellable[connection] === true}
            disabled={busy.value}
            onChange={({ currentTarget }) => tell(connection, currentTarget.checked)}
          />
          {connection}
        </label>
      ))}
      <Trouble message={failure.value} />
    </fieldset>
  );
}
